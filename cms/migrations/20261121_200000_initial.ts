import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_cases_dimensions" AS ENUM('governance', 'party', 'happiness', 'six-micro', 'ecology', 'rural');
  CREATE TYPE "public"."enum_cases_micro_kinds" AS ENUM('venture', 'space', 'estate', 'livelihood', 'safety', 'reform');
  CREATE TYPE "public"."enum_cases_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  CREATE TYPE "public"."enum_cases_form" AS ENUM('case', 'district-feature');
  CREATE TYPE "public"."enum_cases_origin_kind" AS ENUM('original', 'reprint');
  CREATE TYPE "public"."enum_cases_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum_cases_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__cases_v_version_dimensions" AS ENUM('governance', 'party', 'happiness', 'six-micro', 'ecology', 'rural');
  CREATE TYPE "public"."enum__cases_v_version_micro_kinds" AS ENUM('venture', 'space', 'estate', 'livelihood', 'safety', 'reform');
  CREATE TYPE "public"."enum__cases_v_version_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  CREATE TYPE "public"."enum__cases_v_version_form" AS ENUM('case', 'district-feature');
  CREATE TYPE "public"."enum__cases_v_version_origin_kind" AS ENUM('original', 'reprint');
  CREATE TYPE "public"."enum__cases_v_version_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum__cases_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_news_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  CREATE TYPE "public"."enum_news_origin_kind" AS ENUM('original', 'reprint');
  CREATE TYPE "public"."enum_news_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum_news_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__news_v_version_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  CREATE TYPE "public"."enum__news_v_version_origin_kind" AS ENUM('original', 'reprint');
  CREATE TYPE "public"."enum__news_v_version_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum__news_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_interviews_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  CREATE TYPE "public"."enum_interviews_video_kind" AS ENUM('link', 'file');
  CREATE TYPE "public"."enum_interviews_origin_kind" AS ENUM('original', 'reprint');
  CREATE TYPE "public"."enum_interviews_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum_interviews_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__interviews_v_version_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  CREATE TYPE "public"."enum__interviews_v_version_video_kind" AS ENUM('link', 'file');
  CREATE TYPE "public"."enum__interviews_v_version_origin_kind" AS ENUM('original', 'reprint');
  CREATE TYPE "public"."enum__interviews_v_version_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum__interviews_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_announcements_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  CREATE TYPE "public"."enum_announcements_origin_kind" AS ENUM('original', 'reprint');
  CREATE TYPE "public"."enum_announcements_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum_announcements_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__announcements_v_version_credits_role" AS ENUM('reporter', 'correspondent', 'photographer', 'supplier', 'editor', 'proofreader', 'reviewer');
  CREATE TYPE "public"."enum__announcements_v_version_origin_kind" AS ENUM('original', 'reprint');
  CREATE TYPE "public"."enum__announcements_v_version_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum__announcements_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_projects_history_stage" AS ENUM('collecting', 'approved', 'running', 'finished');
  CREATE TYPE "public"."enum_projects_micro_kind" AS ENUM('venture', 'space', 'estate', 'livelihood', 'safety', 'reform');
  CREATE TYPE "public"."enum_projects_stage" AS ENUM('collecting', 'approved', 'running', 'finished');
  CREATE TYPE "public"."enum_projects_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum_projects_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__projects_v_version_history_stage" AS ENUM('collecting', 'approved', 'running', 'finished');
  CREATE TYPE "public"."enum__projects_v_version_micro_kind" AS ENUM('venture', 'space', 'estate', 'livelihood', 'safety', 'reform');
  CREATE TYPE "public"."enum__projects_v_version_stage" AS ENUM('collecting', 'approved', 'running', 'finished');
  CREATE TYPE "public"."enum__projects_v_version_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum__projects_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_partners_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum_partners_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__partners_v_version_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum__partners_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_workers_post" AS ENUM('grid-worker', 'micro-grid-worker', 'building-head');
  CREATE TYPE "public"."enum_workers_phone_consent_kind" AS ENUM('written', 'electronic', 'recorded', 'guardian');
  CREATE TYPE "public"."enum_workers_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum_workers_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__workers_v_version_post" AS ENUM('grid-worker', 'micro-grid-worker', 'building-head');
  CREATE TYPE "public"."enum__workers_v_version_phone_consent_kind" AS ENUM('written', 'electronic', 'recorded', 'guardian');
  CREATE TYPE "public"."enum__workers_v_version_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum__workers_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_streets_grid_figures_kind" AS ENUM('general', 'ordinary', 'micro', 'dedicated', 'building-head', 'other');
  CREATE TYPE "public"."enum_streets_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum_streets_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__streets_v_version_grid_figures_kind" AS ENUM('general', 'ordinary', 'micro', 'dedicated', 'building-head', 'other');
  CREATE TYPE "public"."enum__streets_v_version_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum__streets_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_topics_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum_topics_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__topics_v_version_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum__topics_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_campaigns_rules_tie_rule" AS ENUM('jury', 'ballot', 'likes', 'share', 'lot');
  CREATE TYPE "public"."enum_campaigns_rules_counts_shown_mode" AS ENUM('live', 'interval', 'hidden');
  CREATE TYPE "public"."enum_campaigns_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum_campaigns_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__campaigns_v_version_rules_tie_rule" AS ENUM('jury', 'ballot', 'likes', 'share', 'lot');
  CREATE TYPE "public"."enum__campaigns_v_version_rules_counts_shown_mode" AS ENUM('live', 'interval', 'hidden');
  CREATE TYPE "public"."enum__campaigns_v_version_withdrawal_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum__campaigns_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_tombstones_reason" AS ENUM('consent', 'error', 'legal', 'duplicate');
  CREATE TYPE "public"."enum_media_consent_kind" AS ENUM('written', 'electronic', 'recorded', 'guardian');
  CREATE TYPE "public"."enum_places_level" AS ENUM('city', 'district', 'street', 'community', 'estate', 'grid');
  CREATE TYPE "public"."enum_changes_reach" AS ENUM('go-live', 'change-live', 'take-down');
  CREATE TYPE "public"."enum_releases_state" AS ENUM('running', 'live', 'failed');
  CREATE TYPE "public"."enum_releases_fault" AS ENUM('edition', 'site-build', 'page', 'picture', 'space', 'stopped', 'other');
  CREATE TYPE "public"."enum_users_role" AS ENUM('admin', 'chief-editor', 'director', 'editor', 'reporter', 'correspondent', 'juror', 'scrutineer');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TABLE "cases_dimensions" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_cases_dimensions",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "cases_micro_kinds" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_cases_micro_kinds",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "cases_figures" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"value" varchar,
  	"unit" varchar,
  	"as_of" varchar,
  	"source" varchar
  );
  
  CREATE TABLE "cases_credits" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"role" "enum_cases_credits_role"
  );
  
  CREATE TABLE "cases" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"kicker" varchar,
  	"headline" varchar,
  	"deck" varchar,
  	"summary" varchar,
  	"cover_id" integer,
  	"body" jsonb,
  	"form" "enum_cases_form" DEFAULT 'case',
  	"origin_kind" "enum_cases_origin_kind" DEFAULT 'original',
  	"origin_source" varchar,
  	"origin_author" varchar,
  	"origin_title" varchar,
  	"origin_editor" varchar,
  	"origin_url" varchar,
  	"print_date" timestamp(3) with time zone,
  	"print_page" varchar,
  	"slug" varchar,
  	"slug_suggestion" varchar,
  	"published_at" timestamp(3) with time zone,
  	"revised_at" timestamp(3) with time zone,
  	"withdrawal_reason" "enum_cases_withdrawal_reason",
  	"sample" boolean DEFAULT false,
  	"ai_assisted" boolean DEFAULT false,
  	"created_by_id" integer,
  	"for_street_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_cases_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "cases_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "cases_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"places_id" integer,
  	"topics_id" integer,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer
  );
  
  CREATE TABLE "_cases_v_version_dimensions" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__cases_v_version_dimensions",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_cases_v_version_micro_kinds" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__cases_v_version_micro_kinds",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_cases_v_version_figures" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"value" varchar,
  	"unit" varchar,
  	"as_of" varchar,
  	"source" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_cases_v_version_credits" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"role" "enum__cases_v_version_credits_role",
  	"_uuid" varchar
  );
  
  CREATE TABLE "_cases_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_kicker" varchar,
  	"version_headline" varchar,
  	"version_deck" varchar,
  	"version_summary" varchar,
  	"version_cover_id" integer,
  	"version_body" jsonb,
  	"version_form" "enum__cases_v_version_form" DEFAULT 'case',
  	"version_origin_kind" "enum__cases_v_version_origin_kind" DEFAULT 'original',
  	"version_origin_source" varchar,
  	"version_origin_author" varchar,
  	"version_origin_title" varchar,
  	"version_origin_editor" varchar,
  	"version_origin_url" varchar,
  	"version_print_date" timestamp(3) with time zone,
  	"version_print_page" varchar,
  	"version_slug" varchar,
  	"version_slug_suggestion" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revised_at" timestamp(3) with time zone,
  	"version_withdrawal_reason" "enum__cases_v_version_withdrawal_reason",
  	"version_sample" boolean DEFAULT false,
  	"version_ai_assisted" boolean DEFAULT false,
  	"version_created_by_id" integer,
  	"version_for_street_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__cases_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_cases_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_cases_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"places_id" integer,
  	"topics_id" integer,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer
  );
  
  CREATE TABLE "news_credits" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"role" "enum_news_credits_role"
  );
  
  CREATE TABLE "news" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"kicker" varchar,
  	"headline" varchar,
  	"deck" varchar,
  	"summary" varchar,
  	"cover_id" integer,
  	"body" jsonb,
  	"origin_kind" "enum_news_origin_kind" DEFAULT 'original',
  	"origin_source" varchar,
  	"origin_author" varchar,
  	"origin_title" varchar,
  	"origin_editor" varchar,
  	"origin_url" varchar,
  	"print_date" timestamp(3) with time zone,
  	"print_page" varchar,
  	"slug" varchar,
  	"slug_suggestion" varchar,
  	"published_at" timestamp(3) with time zone,
  	"revised_at" timestamp(3) with time zone,
  	"withdrawal_reason" "enum_news_withdrawal_reason",
  	"sample" boolean DEFAULT false,
  	"ai_assisted" boolean DEFAULT false,
  	"created_by_id" integer,
  	"for_street_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_news_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "news_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "news_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"places_id" integer,
  	"topics_id" integer,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer
  );
  
  CREATE TABLE "_news_v_version_credits" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"role" "enum__news_v_version_credits_role",
  	"_uuid" varchar
  );
  
  CREATE TABLE "_news_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_kicker" varchar,
  	"version_headline" varchar,
  	"version_deck" varchar,
  	"version_summary" varchar,
  	"version_cover_id" integer,
  	"version_body" jsonb,
  	"version_origin_kind" "enum__news_v_version_origin_kind" DEFAULT 'original',
  	"version_origin_source" varchar,
  	"version_origin_author" varchar,
  	"version_origin_title" varchar,
  	"version_origin_editor" varchar,
  	"version_origin_url" varchar,
  	"version_print_date" timestamp(3) with time zone,
  	"version_print_page" varchar,
  	"version_slug" varchar,
  	"version_slug_suggestion" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revised_at" timestamp(3) with time zone,
  	"version_withdrawal_reason" "enum__news_v_version_withdrawal_reason",
  	"version_sample" boolean DEFAULT false,
  	"version_ai_assisted" boolean DEFAULT false,
  	"version_created_by_id" integer,
  	"version_for_street_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__news_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_news_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_news_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"places_id" integer,
  	"topics_id" integer,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer
  );
  
  CREATE TABLE "interviews_transcript" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"speaker" varchar,
  	"seconds" numeric,
  	"text" varchar
  );
  
  CREATE TABLE "interviews_credits" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"role" "enum_interviews_credits_role"
  );
  
  CREATE TABLE "interviews" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"kicker" varchar,
  	"headline" varchar,
  	"deck" varchar,
  	"summary" varchar,
  	"cover_id" integer,
  	"body" jsonb,
  	"guest_name" varchar,
  	"guest_post" varchar,
  	"guest_portrait_id" integer,
  	"video_title" varchar,
  	"video_kind" "enum_interviews_video_kind" DEFAULT 'link',
  	"video_url" varchar,
  	"video_seconds" numeric,
  	"video_poster_id" integer,
  	"origin_kind" "enum_interviews_origin_kind" DEFAULT 'original',
  	"origin_source" varchar,
  	"origin_author" varchar,
  	"origin_title" varchar,
  	"origin_editor" varchar,
  	"origin_url" varchar,
  	"print_date" timestamp(3) with time zone,
  	"print_page" varchar,
  	"slug" varchar,
  	"slug_suggestion" varchar,
  	"published_at" timestamp(3) with time zone,
  	"revised_at" timestamp(3) with time zone,
  	"withdrawal_reason" "enum_interviews_withdrawal_reason",
  	"sample" boolean DEFAULT false,
  	"ai_assisted" boolean DEFAULT false,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_interviews_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "interviews_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "interviews_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"places_id" integer,
  	"topics_id" integer,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer
  );
  
  CREATE TABLE "_interviews_v_version_transcript" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"speaker" varchar,
  	"seconds" numeric,
  	"text" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_interviews_v_version_credits" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"role" "enum__interviews_v_version_credits_role",
  	"_uuid" varchar
  );
  
  CREATE TABLE "_interviews_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_kicker" varchar,
  	"version_headline" varchar,
  	"version_deck" varchar,
  	"version_summary" varchar,
  	"version_cover_id" integer,
  	"version_body" jsonb,
  	"version_guest_name" varchar,
  	"version_guest_post" varchar,
  	"version_guest_portrait_id" integer,
  	"version_video_title" varchar,
  	"version_video_kind" "enum__interviews_v_version_video_kind" DEFAULT 'link',
  	"version_video_url" varchar,
  	"version_video_seconds" numeric,
  	"version_video_poster_id" integer,
  	"version_origin_kind" "enum__interviews_v_version_origin_kind" DEFAULT 'original',
  	"version_origin_source" varchar,
  	"version_origin_author" varchar,
  	"version_origin_title" varchar,
  	"version_origin_editor" varchar,
  	"version_origin_url" varchar,
  	"version_print_date" timestamp(3) with time zone,
  	"version_print_page" varchar,
  	"version_slug" varchar,
  	"version_slug_suggestion" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revised_at" timestamp(3) with time zone,
  	"version_withdrawal_reason" "enum__interviews_v_version_withdrawal_reason",
  	"version_sample" boolean DEFAULT false,
  	"version_ai_assisted" boolean DEFAULT false,
  	"version_created_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__interviews_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_interviews_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_interviews_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"places_id" integer,
  	"topics_id" integer,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer
  );
  
  CREATE TABLE "announcements_credits" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"role" "enum_announcements_credits_role"
  );
  
  CREATE TABLE "announcements" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"kicker" varchar,
  	"headline" varchar,
  	"deck" varchar,
  	"summary" varchar,
  	"cover_id" integer,
  	"body" jsonb,
  	"batch" varchar,
  	"project_count" numeric,
  	"partner_count" numeric,
  	"origin_kind" "enum_announcements_origin_kind" DEFAULT 'original',
  	"origin_source" varchar,
  	"origin_author" varchar,
  	"origin_title" varchar,
  	"origin_editor" varchar,
  	"origin_url" varchar,
  	"print_date" timestamp(3) with time zone,
  	"print_page" varchar,
  	"slug" varchar,
  	"slug_suggestion" varchar,
  	"published_at" timestamp(3) with time zone,
  	"revised_at" timestamp(3) with time zone,
  	"withdrawal_reason" "enum_announcements_withdrawal_reason",
  	"sample" boolean DEFAULT false,
  	"ai_assisted" boolean DEFAULT false,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_announcements_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "announcements_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "announcements_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"projects_id" integer,
  	"partners_id" integer,
  	"places_id" integer,
  	"topics_id" integer,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer
  );
  
  CREATE TABLE "_announcements_v_version_credits" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"role" "enum__announcements_v_version_credits_role",
  	"_uuid" varchar
  );
  
  CREATE TABLE "_announcements_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_kicker" varchar,
  	"version_headline" varchar,
  	"version_deck" varchar,
  	"version_summary" varchar,
  	"version_cover_id" integer,
  	"version_body" jsonb,
  	"version_batch" varchar,
  	"version_project_count" numeric,
  	"version_partner_count" numeric,
  	"version_origin_kind" "enum__announcements_v_version_origin_kind" DEFAULT 'original',
  	"version_origin_source" varchar,
  	"version_origin_author" varchar,
  	"version_origin_title" varchar,
  	"version_origin_editor" varchar,
  	"version_origin_url" varchar,
  	"version_print_date" timestamp(3) with time zone,
  	"version_print_page" varchar,
  	"version_slug" varchar,
  	"version_slug_suggestion" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revised_at" timestamp(3) with time zone,
  	"version_withdrawal_reason" "enum__announcements_v_version_withdrawal_reason",
  	"version_sample" boolean DEFAULT false,
  	"version_ai_assisted" boolean DEFAULT false,
  	"version_created_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__announcements_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_announcements_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_announcements_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"projects_id" integer,
  	"partners_id" integer,
  	"places_id" integer,
  	"topics_id" integer,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer
  );
  
  CREATE TABLE "projects_history" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"stage" "enum_projects_history_stage",
  	"when" varchar,
  	"note" varchar
  );
  
  CREATE TABLE "projects" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"summary" varchar,
  	"micro_kind" "enum_projects_micro_kind",
  	"field" varchar,
  	"body" jsonb,
  	"stage" "enum_projects_stage" DEFAULT 'collecting',
  	"cover_id" integer,
  	"before_id" integer,
  	"after_id" integer,
  	"slug" varchar,
  	"slug_suggestion" varchar,
  	"published_at" timestamp(3) with time zone,
  	"revised_at" timestamp(3) with time zone,
  	"withdrawal_reason" "enum_projects_withdrawal_reason",
  	"sample" boolean DEFAULT false,
  	"created_by_id" integer,
  	"for_street_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_projects_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "projects_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"partners_id" integer,
  	"places_id" integer
  );
  
  CREATE TABLE "_projects_v_version_history" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"stage" "enum__projects_v_version_history_stage",
  	"when" varchar,
  	"note" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_projects_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_summary" varchar,
  	"version_micro_kind" "enum__projects_v_version_micro_kind",
  	"version_field" varchar,
  	"version_body" jsonb,
  	"version_stage" "enum__projects_v_version_stage" DEFAULT 'collecting',
  	"version_cover_id" integer,
  	"version_before_id" integer,
  	"version_after_id" integer,
  	"version_slug" varchar,
  	"version_slug_suggestion" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revised_at" timestamp(3) with time zone,
  	"version_withdrawal_reason" "enum__projects_v_version_withdrawal_reason",
  	"version_sample" boolean DEFAULT false,
  	"version_created_by_id" integer,
  	"version_for_street_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__projects_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_projects_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"partners_id" integer,
  	"places_id" integer
  );
  
  CREATE TABLE "partners" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"kind" varchar,
  	"summary" varchar,
  	"slug" varchar,
  	"slug_suggestion" varchar,
  	"published_at" timestamp(3) with time zone,
  	"revised_at" timestamp(3) with time zone,
  	"withdrawal_reason" "enum_partners_withdrawal_reason",
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_partners_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "partners_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"places_id" integer
  );
  
  CREATE TABLE "_partners_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_kind" varchar,
  	"version_summary" varchar,
  	"version_slug" varchar,
  	"version_slug_suggestion" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revised_at" timestamp(3) with time zone,
  	"version_withdrawal_reason" "enum__partners_v_version_withdrawal_reason",
  	"version_created_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__partners_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_partners_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"places_id" integer
  );
  
  CREATE TABLE "workers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"post" "enum_workers_post",
  	"grid" varchar,
  	"summary" varchar,
  	"portrait_id" integer,
  	"body" jsonb,
  	"phone" varchar,
  	"phone_consent_kind" "enum_workers_phone_consent_kind",
  	"phone_consent_date" timestamp(3) with time zone,
  	"phone_consent_withdrawn_on" timestamp(3) with time zone,
  	"phone_consent_note" varchar,
  	"slug" varchar,
  	"slug_suggestion" varchar,
  	"published_at" timestamp(3) with time zone,
  	"revised_at" timestamp(3) with time zone,
  	"withdrawal_reason" "enum_workers_withdrawal_reason",
  	"sample" boolean DEFAULT false,
  	"created_by_id" integer,
  	"for_street_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_workers_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "workers_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "workers_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"places_id" integer
  );
  
  CREATE TABLE "_workers_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_post" "enum__workers_v_version_post",
  	"version_grid" varchar,
  	"version_summary" varchar,
  	"version_portrait_id" integer,
  	"version_body" jsonb,
  	"version_phone" varchar,
  	"version_phone_consent_kind" "enum__workers_v_version_phone_consent_kind",
  	"version_phone_consent_date" timestamp(3) with time zone,
  	"version_phone_consent_withdrawn_on" timestamp(3) with time zone,
  	"version_phone_consent_note" varchar,
  	"version_slug" varchar,
  	"version_slug_suggestion" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revised_at" timestamp(3) with time zone,
  	"version_withdrawal_reason" "enum__workers_v_version_withdrawal_reason",
  	"version_sample" boolean DEFAULT false,
  	"version_created_by_id" integer,
  	"version_for_street_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__workers_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_workers_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_workers_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"places_id" integer
  );
  
  CREATE TABLE "streets_community_brands" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"community" varchar,
  	"brand" varchar,
  	"place_id" integer
  );
  
  CREATE TABLE "streets_methods" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"explanation" varchar
  );
  
  CREATE TABLE "streets_grid_figures" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_streets_grid_figures_kind",
  	"amount" numeric,
  	"label" varchar,
  	"value" varchar,
  	"unit" varchar,
  	"as_of" varchar,
  	"source" varchar
  );
  
  CREATE TABLE "streets" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"place_id" integer,
  	"brand" varchar,
  	"slogan" varchar,
  	"summary" varchar,
  	"cover_id" integer,
  	"body" jsonb,
  	"slug" varchar,
  	"slug_suggestion" varchar,
  	"published_at" timestamp(3) with time zone,
  	"revised_at" timestamp(3) with time zone,
  	"withdrawal_reason" "enum_streets_withdrawal_reason",
  	"sample" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_streets_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_streets_v_version_community_brands" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"community" varchar,
  	"brand" varchar,
  	"place_id" integer,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_streets_v_version_methods" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"explanation" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_streets_v_version_grid_figures" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"kind" "enum__streets_v_version_grid_figures_kind",
  	"amount" numeric,
  	"label" varchar,
  	"value" varchar,
  	"unit" varchar,
  	"as_of" varchar,
  	"source" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_streets_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_place_id" integer,
  	"version_brand" varchar,
  	"version_slogan" varchar,
  	"version_summary" varchar,
  	"version_cover_id" integer,
  	"version_body" jsonb,
  	"version_slug" varchar,
  	"version_slug_suggestion" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revised_at" timestamp(3) with time zone,
  	"version_withdrawal_reason" "enum__streets_v_version_withdrawal_reason",
  	"version_sample" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__streets_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "topics" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"summary" varchar,
  	"cover_id" integer,
  	"slug" varchar,
  	"slug_suggestion" varchar,
  	"published_at" timestamp(3) with time zone,
  	"revised_at" timestamp(3) with time zone,
  	"withdrawal_reason" "enum_topics_withdrawal_reason",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_topics_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "topics_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer
  );
  
  CREATE TABLE "_topics_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_summary" varchar,
  	"version_cover_id" integer,
  	"version_slug" varchar,
  	"version_slug_suggestion" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revised_at" timestamp(3) with time zone,
  	"version_withdrawal_reason" "enum__topics_v_version_withdrawal_reason",
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__topics_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_topics_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer
  );
  
  CREATE TABLE "campaigns_rules_categories" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"name" varchar,
  	"awards" numeric DEFAULT 10
  );
  
  CREATE TABLE "campaigns_rules_jury_criteria" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"name" varchar,
  	"max_score" numeric DEFAULT 100
  );
  
  CREATE TABLE "campaigns_rules_tie_rule" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_campaigns_rules_tie_rule",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "campaigns_candidates" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"worker_id" integer,
  	"number" numeric,
  	"category" varchar,
  	"summary" varchar,
  	"story" varchar,
  	"portrait_id" integer,
  	"withdrawn" boolean DEFAULT false,
  	"withdrawal_reason" varchar
  );
  
  CREATE TABLE "campaigns" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"summary" varchar,
  	"intro" varchar,
  	"cover_id" integer,
  	"contact" varchar,
  	"rules_likes_opens" timestamp(3) with time zone,
  	"rules_likes_closes" timestamp(3) with time zone,
  	"rules_likes_per_day" numeric DEFAULT 5,
  	"rules_likes_per_candidate_per_day" numeric DEFAULT 1,
  	"rules_ballot_opens" timestamp(3) with time zone,
  	"rules_ballot_closes" timestamp(3) with time zone,
  	"rules_ballot_min" numeric DEFAULT 3,
  	"rules_ballot_max" numeric DEFAULT 10,
  	"rules_weights_likes" numeric DEFAULT 100,
  	"rules_weights_ballot" numeric DEFAULT 0,
  	"rules_weights_jury" numeric DEFAULT 0,
  	"rules_counts_shown_mode" "enum_campaigns_rules_counts_shown_mode" DEFAULT 'live',
  	"rules_counts_shown_minutes" numeric DEFAULT 5,
  	"rules_notice_days" numeric DEFAULT 5,
  	"rules_hash" varchar,
  	"opened_at" timestamp(3) with time zone,
  	"opened_by" varchar,
  	"slug" varchar,
  	"slug_suggestion" varchar,
  	"published_at" timestamp(3) with time zone,
  	"revised_at" timestamp(3) with time zone,
  	"withdrawal_reason" "enum_campaigns_withdrawal_reason",
  	"sample" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_campaigns_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "campaigns_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_campaigns_v_version_rules_categories" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"name" varchar,
  	"awards" numeric DEFAULT 10,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_campaigns_v_version_rules_jury_criteria" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"name" varchar,
  	"max_score" numeric DEFAULT 100,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_campaigns_v_version_rules_tie_rule" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__campaigns_v_version_rules_tie_rule",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_campaigns_v_version_candidates" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"worker_id" integer,
  	"number" numeric,
  	"category" varchar,
  	"summary" varchar,
  	"story" varchar,
  	"portrait_id" integer,
  	"withdrawn" boolean DEFAULT false,
  	"withdrawal_reason" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_campaigns_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_summary" varchar,
  	"version_intro" varchar,
  	"version_cover_id" integer,
  	"version_contact" varchar,
  	"version_rules_likes_opens" timestamp(3) with time zone,
  	"version_rules_likes_closes" timestamp(3) with time zone,
  	"version_rules_likes_per_day" numeric DEFAULT 5,
  	"version_rules_likes_per_candidate_per_day" numeric DEFAULT 1,
  	"version_rules_ballot_opens" timestamp(3) with time zone,
  	"version_rules_ballot_closes" timestamp(3) with time zone,
  	"version_rules_ballot_min" numeric DEFAULT 3,
  	"version_rules_ballot_max" numeric DEFAULT 10,
  	"version_rules_weights_likes" numeric DEFAULT 100,
  	"version_rules_weights_ballot" numeric DEFAULT 0,
  	"version_rules_weights_jury" numeric DEFAULT 0,
  	"version_rules_counts_shown_mode" "enum__campaigns_v_version_rules_counts_shown_mode" DEFAULT 'live',
  	"version_rules_counts_shown_minutes" numeric DEFAULT 5,
  	"version_rules_notice_days" numeric DEFAULT 5,
  	"version_rules_hash" varchar,
  	"version_opened_at" timestamp(3) with time zone,
  	"version_opened_by" varchar,
  	"version_slug" varchar,
  	"version_slug_suggestion" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_revised_at" timestamp(3) with time zone,
  	"version_withdrawal_reason" "enum__campaigns_v_version_withdrawal_reason",
  	"version_sample" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__campaigns_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_campaigns_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "corrections" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"wrong" varchar NOT NULL,
  	"right" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"print_date" timestamp(3) with time zone,
  	"print_page" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "corrections_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer
  );
  
  CREATE TABLE "redirects" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "tombstones" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"path" varchar NOT NULL,
  	"headline" varchar NOT NULL,
  	"reason" "enum_tombstones_reason",
  	"at" timestamp(3) with time zone NOT NULL,
  	"subject" varchar,
  	"document" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "media" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"alt" varchar NOT NULL,
  	"caption" varchar,
  	"credit" varchar,
  	"illustration" boolean DEFAULT false,
  	"portrait" boolean DEFAULT false,
  	"consent_kind" "enum_media_consent_kind",
  	"consent_date" timestamp(3) with time zone,
  	"consent_withdrawn_on" timestamp(3) with time zone,
  	"consent_note" varchar,
  	"renditions" jsonb,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_thumbnail_url" varchar,
  	"sizes_thumbnail_width" numeric,
  	"sizes_thumbnail_height" numeric,
  	"sizes_thumbnail_mime_type" varchar,
  	"sizes_thumbnail_filesize" numeric,
  	"sizes_thumbnail_filename" varchar
  );
  
  CREATE TABLE "places" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"level" "enum_places_level" NOT NULL,
  	"parent_id" integer,
  	"population_residents" numeric,
  	"population_as_of" varchar,
  	"population_source" varchar,
  	"code" varchar,
  	"label" varchar,
  	"pinyin" varchar,
  	"initials" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "changes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"subject" varchar NOT NULL,
  	"document" varchar,
  	"title" varchar NOT NULL,
  	"reach" "enum_changes_reach" NOT NULL,
  	"release" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "releases" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"number" numeric NOT NULL,
  	"state" "enum_releases_state" NOT NULL,
  	"cause" varchar NOT NULL,
  	"message" varchar,
  	"problems" varchar,
  	"pages" numeric,
  	"changed" numeric,
  	"seconds" numeric,
  	"changes" numeric,
  	"fault" "enum_releases_fault",
  	"detail" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"role" "enum_users_role" NOT NULL,
  	"street_id" integer,
  	"disabled" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar,
  	"username" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer,
  	"projects_id" integer,
  	"partners_id" integer,
  	"workers_id" integer,
  	"streets_id" integer,
  	"topics_id" integer,
  	"campaigns_id" integer,
  	"corrections_id" integer,
  	"redirects_id" integer,
  	"tombstones_id" integer,
  	"media_id" integer,
  	"places_id" integer,
  	"changes_id" integer,
  	"releases_id" integer,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "site_settings_about" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"heading" varchar NOT NULL,
  	"text" varchar NOT NULL
  );
  
  CREATE TABLE "site_settings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar DEFAULT '实格' NOT NULL,
  	"tagline" varchar,
  	"description" varchar,
  	"hotline" varchar,
  	"weibo" varchar,
  	"wechat" varchar,
  	"complaint_line" varchar,
  	"complaint_email" varchar,
  	"icp_number" varchar,
  	"icp_url" varchar,
  	"police_filing_number" varchar,
  	"police_filing_url" varchar,
  	"news_licence" varchar,
  	"sample" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "site_settings_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "front_page" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"featured_campaign_id" integer,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "front_page_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"cases_id" integer,
  	"news_id" integer,
  	"interviews_id" integer,
  	"announcements_id" integer
  );
  
  ALTER TABLE "cases_dimensions" ADD CONSTRAINT "cases_dimensions_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cases_micro_kinds" ADD CONSTRAINT "cases_micro_kinds_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cases_figures" ADD CONSTRAINT "cases_figures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cases_credits" ADD CONSTRAINT "cases_credits_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases" ADD CONSTRAINT "cases_for_street_id_places_id_fk" FOREIGN KEY ("for_street_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cases_texts" ADD CONSTRAINT "cases_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cases_rels" ADD CONSTRAINT "cases_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cases_rels" ADD CONSTRAINT "cases_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cases_rels" ADD CONSTRAINT "cases_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cases_rels" ADD CONSTRAINT "cases_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cases_rels" ADD CONSTRAINT "cases_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cases_rels" ADD CONSTRAINT "cases_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cases_rels" ADD CONSTRAINT "cases_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_cases_v_version_dimensions" ADD CONSTRAINT "_cases_v_version_dimensions_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_cases_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_cases_v_version_micro_kinds" ADD CONSTRAINT "_cases_v_version_micro_kinds_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_cases_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_cases_v_version_figures" ADD CONSTRAINT "_cases_v_version_figures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_cases_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_cases_v_version_credits" ADD CONSTRAINT "_cases_v_version_credits_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_cases_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_cases_v" ADD CONSTRAINT "_cases_v_parent_id_cases_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."cases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_cases_v" ADD CONSTRAINT "_cases_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_cases_v" ADD CONSTRAINT "_cases_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_cases_v" ADD CONSTRAINT "_cases_v_version_for_street_id_places_id_fk" FOREIGN KEY ("version_for_street_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_cases_v_texts" ADD CONSTRAINT "_cases_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_cases_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_cases_v_rels" ADD CONSTRAINT "_cases_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_cases_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_cases_v_rels" ADD CONSTRAINT "_cases_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_cases_v_rels" ADD CONSTRAINT "_cases_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_cases_v_rels" ADD CONSTRAINT "_cases_v_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_cases_v_rels" ADD CONSTRAINT "_cases_v_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_cases_v_rels" ADD CONSTRAINT "_cases_v_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_cases_v_rels" ADD CONSTRAINT "_cases_v_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_credits" ADD CONSTRAINT "news_credits_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news" ADD CONSTRAINT "news_for_street_id_places_id_fk" FOREIGN KEY ("for_street_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "news_texts" ADD CONSTRAINT "news_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_rels" ADD CONSTRAINT "news_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_rels" ADD CONSTRAINT "news_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_rels" ADD CONSTRAINT "news_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_rels" ADD CONSTRAINT "news_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_rels" ADD CONSTRAINT "news_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_rels" ADD CONSTRAINT "news_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "news_rels" ADD CONSTRAINT "news_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_version_credits" ADD CONSTRAINT "_news_v_version_credits_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_news_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_parent_id_news_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."news"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v" ADD CONSTRAINT "_news_v_version_for_street_id_places_id_fk" FOREIGN KEY ("version_for_street_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_news_v_texts" ADD CONSTRAINT "_news_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_news_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_rels" ADD CONSTRAINT "_news_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_news_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_rels" ADD CONSTRAINT "_news_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_rels" ADD CONSTRAINT "_news_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_rels" ADD CONSTRAINT "_news_v_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_rels" ADD CONSTRAINT "_news_v_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_rels" ADD CONSTRAINT "_news_v_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_news_v_rels" ADD CONSTRAINT "_news_v_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "interviews_transcript" ADD CONSTRAINT "interviews_transcript_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "interviews_credits" ADD CONSTRAINT "interviews_credits_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "interviews" ADD CONSTRAINT "interviews_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "interviews" ADD CONSTRAINT "interviews_guest_portrait_id_media_id_fk" FOREIGN KEY ("guest_portrait_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "interviews" ADD CONSTRAINT "interviews_video_poster_id_media_id_fk" FOREIGN KEY ("video_poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "interviews" ADD CONSTRAINT "interviews_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "interviews_texts" ADD CONSTRAINT "interviews_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "interviews_rels" ADD CONSTRAINT "interviews_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "interviews_rels" ADD CONSTRAINT "interviews_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "interviews_rels" ADD CONSTRAINT "interviews_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "interviews_rels" ADD CONSTRAINT "interviews_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "interviews_rels" ADD CONSTRAINT "interviews_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "interviews_rels" ADD CONSTRAINT "interviews_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "interviews_rels" ADD CONSTRAINT "interviews_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_interviews_v_version_transcript" ADD CONSTRAINT "_interviews_v_version_transcript_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_interviews_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_interviews_v_version_credits" ADD CONSTRAINT "_interviews_v_version_credits_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_interviews_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_interviews_v" ADD CONSTRAINT "_interviews_v_parent_id_interviews_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."interviews"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_interviews_v" ADD CONSTRAINT "_interviews_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_interviews_v" ADD CONSTRAINT "_interviews_v_version_guest_portrait_id_media_id_fk" FOREIGN KEY ("version_guest_portrait_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_interviews_v" ADD CONSTRAINT "_interviews_v_version_video_poster_id_media_id_fk" FOREIGN KEY ("version_video_poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_interviews_v" ADD CONSTRAINT "_interviews_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_interviews_v_texts" ADD CONSTRAINT "_interviews_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_interviews_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_interviews_v_rels" ADD CONSTRAINT "_interviews_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_interviews_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_interviews_v_rels" ADD CONSTRAINT "_interviews_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_interviews_v_rels" ADD CONSTRAINT "_interviews_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_interviews_v_rels" ADD CONSTRAINT "_interviews_v_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_interviews_v_rels" ADD CONSTRAINT "_interviews_v_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_interviews_v_rels" ADD CONSTRAINT "_interviews_v_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_interviews_v_rels" ADD CONSTRAINT "_interviews_v_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements_credits" ADD CONSTRAINT "announcements_credits_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements" ADD CONSTRAINT "announcements_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcements" ADD CONSTRAINT "announcements_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcements_texts" ADD CONSTRAINT "announcements_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements_rels" ADD CONSTRAINT "announcements_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements_rels" ADD CONSTRAINT "announcements_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements_rels" ADD CONSTRAINT "announcements_rels_partners_fk" FOREIGN KEY ("partners_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements_rels" ADD CONSTRAINT "announcements_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements_rels" ADD CONSTRAINT "announcements_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements_rels" ADD CONSTRAINT "announcements_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements_rels" ADD CONSTRAINT "announcements_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements_rels" ADD CONSTRAINT "announcements_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements_rels" ADD CONSTRAINT "announcements_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_announcements_v_version_credits" ADD CONSTRAINT "_announcements_v_version_credits_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_announcements_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_announcements_v" ADD CONSTRAINT "_announcements_v_parent_id_announcements_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."announcements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_announcements_v" ADD CONSTRAINT "_announcements_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_announcements_v" ADD CONSTRAINT "_announcements_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_announcements_v_texts" ADD CONSTRAINT "_announcements_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_announcements_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_announcements_v_rels" ADD CONSTRAINT "_announcements_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_announcements_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_announcements_v_rels" ADD CONSTRAINT "_announcements_v_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_announcements_v_rels" ADD CONSTRAINT "_announcements_v_rels_partners_fk" FOREIGN KEY ("partners_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_announcements_v_rels" ADD CONSTRAINT "_announcements_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_announcements_v_rels" ADD CONSTRAINT "_announcements_v_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_announcements_v_rels" ADD CONSTRAINT "_announcements_v_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_announcements_v_rels" ADD CONSTRAINT "_announcements_v_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_announcements_v_rels" ADD CONSTRAINT "_announcements_v_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_announcements_v_rels" ADD CONSTRAINT "_announcements_v_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_history" ADD CONSTRAINT "projects_history_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_before_id_media_id_fk" FOREIGN KEY ("before_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_after_id_media_id_fk" FOREIGN KEY ("after_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects" ADD CONSTRAINT "projects_for_street_id_places_id_fk" FOREIGN KEY ("for_street_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_partners_fk" FOREIGN KEY ("partners_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "projects_rels" ADD CONSTRAINT "projects_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_version_history" ADD CONSTRAINT "_projects_v_version_history_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_parent_id_projects_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_before_id_media_id_fk" FOREIGN KEY ("version_before_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_after_id_media_id_fk" FOREIGN KEY ("version_after_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v" ADD CONSTRAINT "_projects_v_version_for_street_id_places_id_fk" FOREIGN KEY ("version_for_street_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_projects_v_rels" ADD CONSTRAINT "_projects_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_projects_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_rels" ADD CONSTRAINT "_projects_v_rels_partners_fk" FOREIGN KEY ("partners_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_projects_v_rels" ADD CONSTRAINT "_projects_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "partners" ADD CONSTRAINT "partners_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "partners_rels" ADD CONSTRAINT "partners_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "partners_rels" ADD CONSTRAINT "partners_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_partners_v" ADD CONSTRAINT "_partners_v_parent_id_partners_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_partners_v" ADD CONSTRAINT "_partners_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_partners_v_rels" ADD CONSTRAINT "_partners_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_partners_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_partners_v_rels" ADD CONSTRAINT "_partners_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "workers" ADD CONSTRAINT "workers_portrait_id_media_id_fk" FOREIGN KEY ("portrait_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "workers" ADD CONSTRAINT "workers_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "workers" ADD CONSTRAINT "workers_for_street_id_places_id_fk" FOREIGN KEY ("for_street_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "workers_texts" ADD CONSTRAINT "workers_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."workers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "workers_rels" ADD CONSTRAINT "workers_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."workers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "workers_rels" ADD CONSTRAINT "workers_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_workers_v" ADD CONSTRAINT "_workers_v_parent_id_workers_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."workers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_workers_v" ADD CONSTRAINT "_workers_v_version_portrait_id_media_id_fk" FOREIGN KEY ("version_portrait_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_workers_v" ADD CONSTRAINT "_workers_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_workers_v" ADD CONSTRAINT "_workers_v_version_for_street_id_places_id_fk" FOREIGN KEY ("version_for_street_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_workers_v_texts" ADD CONSTRAINT "_workers_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_workers_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_workers_v_rels" ADD CONSTRAINT "_workers_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_workers_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_workers_v_rels" ADD CONSTRAINT "_workers_v_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "streets_community_brands" ADD CONSTRAINT "streets_community_brands_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "streets_community_brands" ADD CONSTRAINT "streets_community_brands_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."streets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "streets_methods" ADD CONSTRAINT "streets_methods_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."streets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "streets_grid_figures" ADD CONSTRAINT "streets_grid_figures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."streets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "streets" ADD CONSTRAINT "streets_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "streets" ADD CONSTRAINT "streets_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_streets_v_version_community_brands" ADD CONSTRAINT "_streets_v_version_community_brands_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_streets_v_version_community_brands" ADD CONSTRAINT "_streets_v_version_community_brands_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_streets_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_streets_v_version_methods" ADD CONSTRAINT "_streets_v_version_methods_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_streets_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_streets_v_version_grid_figures" ADD CONSTRAINT "_streets_v_version_grid_figures_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_streets_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_streets_v" ADD CONSTRAINT "_streets_v_parent_id_streets_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."streets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_streets_v" ADD CONSTRAINT "_streets_v_version_place_id_places_id_fk" FOREIGN KEY ("version_place_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_streets_v" ADD CONSTRAINT "_streets_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "topics" ADD CONSTRAINT "topics_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "topics_rels" ADD CONSTRAINT "topics_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "topics_rels" ADD CONSTRAINT "topics_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "topics_rels" ADD CONSTRAINT "topics_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "topics_rels" ADD CONSTRAINT "topics_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "topics_rels" ADD CONSTRAINT "topics_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_topics_v" ADD CONSTRAINT "_topics_v_parent_id_topics_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_topics_v" ADD CONSTRAINT "_topics_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_topics_v_rels" ADD CONSTRAINT "_topics_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_topics_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_topics_v_rels" ADD CONSTRAINT "_topics_v_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_topics_v_rels" ADD CONSTRAINT "_topics_v_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_topics_v_rels" ADD CONSTRAINT "_topics_v_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_topics_v_rels" ADD CONSTRAINT "_topics_v_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "campaigns_rules_categories" ADD CONSTRAINT "campaigns_rules_categories_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "campaigns_rules_jury_criteria" ADD CONSTRAINT "campaigns_rules_jury_criteria_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "campaigns_rules_tie_rule" ADD CONSTRAINT "campaigns_rules_tie_rule_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "campaigns_candidates" ADD CONSTRAINT "campaigns_candidates_worker_id_workers_id_fk" FOREIGN KEY ("worker_id") REFERENCES "public"."workers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns_candidates" ADD CONSTRAINT "campaigns_candidates_portrait_id_media_id_fk" FOREIGN KEY ("portrait_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns_candidates" ADD CONSTRAINT "campaigns_candidates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_cover_id_media_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "campaigns_texts" ADD CONSTRAINT "campaigns_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_campaigns_v_version_rules_categories" ADD CONSTRAINT "_campaigns_v_version_rules_categories_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_campaigns_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_campaigns_v_version_rules_jury_criteria" ADD CONSTRAINT "_campaigns_v_version_rules_jury_criteria_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_campaigns_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_campaigns_v_version_rules_tie_rule" ADD CONSTRAINT "_campaigns_v_version_rules_tie_rule_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_campaigns_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_campaigns_v_version_candidates" ADD CONSTRAINT "_campaigns_v_version_candidates_worker_id_workers_id_fk" FOREIGN KEY ("worker_id") REFERENCES "public"."workers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_campaigns_v_version_candidates" ADD CONSTRAINT "_campaigns_v_version_candidates_portrait_id_media_id_fk" FOREIGN KEY ("portrait_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_campaigns_v_version_candidates" ADD CONSTRAINT "_campaigns_v_version_candidates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_campaigns_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_campaigns_v" ADD CONSTRAINT "_campaigns_v_parent_id_campaigns_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_campaigns_v" ADD CONSTRAINT "_campaigns_v_version_cover_id_media_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_campaigns_v_texts" ADD CONSTRAINT "_campaigns_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_campaigns_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "corrections_rels" ADD CONSTRAINT "corrections_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."corrections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "corrections_rels" ADD CONSTRAINT "corrections_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "corrections_rels" ADD CONSTRAINT "corrections_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "corrections_rels" ADD CONSTRAINT "corrections_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "corrections_rels" ADD CONSTRAINT "corrections_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "places" ADD CONSTRAINT "places_parent_id_places_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_street_id_places_id_fk" FOREIGN KEY ("street_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_projects_fk" FOREIGN KEY ("projects_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_partners_fk" FOREIGN KEY ("partners_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_workers_fk" FOREIGN KEY ("workers_id") REFERENCES "public"."workers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_streets_fk" FOREIGN KEY ("streets_id") REFERENCES "public"."streets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_campaigns_fk" FOREIGN KEY ("campaigns_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_corrections_fk" FOREIGN KEY ("corrections_id") REFERENCES "public"."corrections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_redirects_fk" FOREIGN KEY ("redirects_id") REFERENCES "public"."redirects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_tombstones_fk" FOREIGN KEY ("tombstones_id") REFERENCES "public"."tombstones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_changes_fk" FOREIGN KEY ("changes_id") REFERENCES "public"."changes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_releases_fk" FOREIGN KEY ("releases_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_settings_about" ADD CONSTRAINT "site_settings_about_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."site_settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "site_settings_texts" ADD CONSTRAINT "site_settings_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."site_settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "front_page" ADD CONSTRAINT "front_page_featured_campaign_id_campaigns_id_fk" FOREIGN KEY ("featured_campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "front_page_rels" ADD CONSTRAINT "front_page_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."front_page"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "front_page_rels" ADD CONSTRAINT "front_page_rels_cases_fk" FOREIGN KEY ("cases_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "front_page_rels" ADD CONSTRAINT "front_page_rels_news_fk" FOREIGN KEY ("news_id") REFERENCES "public"."news"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "front_page_rels" ADD CONSTRAINT "front_page_rels_interviews_fk" FOREIGN KEY ("interviews_id") REFERENCES "public"."interviews"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "front_page_rels" ADD CONSTRAINT "front_page_rels_announcements_fk" FOREIGN KEY ("announcements_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "cases_dimensions_order_idx" ON "cases_dimensions" USING btree ("order");
  CREATE INDEX "cases_dimensions_parent_idx" ON "cases_dimensions" USING btree ("parent_id");
  CREATE INDEX "cases_micro_kinds_order_idx" ON "cases_micro_kinds" USING btree ("order");
  CREATE INDEX "cases_micro_kinds_parent_idx" ON "cases_micro_kinds" USING btree ("parent_id");
  CREATE INDEX "cases_figures_order_idx" ON "cases_figures" USING btree ("_order");
  CREATE INDEX "cases_figures_parent_id_idx" ON "cases_figures" USING btree ("_parent_id");
  CREATE INDEX "cases_credits_order_idx" ON "cases_credits" USING btree ("_order");
  CREATE INDEX "cases_credits_parent_id_idx" ON "cases_credits" USING btree ("_parent_id");
  CREATE INDEX "cases_headline_idx" ON "cases" USING btree ("headline");
  CREATE INDEX "cases_cover_idx" ON "cases" USING btree ("cover_id");
  CREATE UNIQUE INDEX "cases_slug_idx" ON "cases" USING btree ("slug");
  CREATE INDEX "cases_published_at_idx" ON "cases" USING btree ("published_at");
  CREATE INDEX "cases_created_by_idx" ON "cases" USING btree ("created_by_id");
  CREATE INDEX "cases_for_street_idx" ON "cases" USING btree ("for_street_id");
  CREATE INDEX "cases_updated_at_idx" ON "cases" USING btree ("updated_at");
  CREATE INDEX "cases_created_at_idx" ON "cases" USING btree ("created_at");
  CREATE INDEX "cases_deleted_at_idx" ON "cases" USING btree ("deleted_at");
  CREATE INDEX "cases__status_idx" ON "cases" USING btree ("_status");
  CREATE INDEX "cases_texts_order_parent" ON "cases_texts" USING btree ("order","parent_id");
  CREATE INDEX "cases_rels_order_idx" ON "cases_rels" USING btree ("order");
  CREATE INDEX "cases_rels_parent_idx" ON "cases_rels" USING btree ("parent_id");
  CREATE INDEX "cases_rels_path_idx" ON "cases_rels" USING btree ("path");
  CREATE INDEX "cases_rels_places_id_idx" ON "cases_rels" USING btree ("places_id");
  CREATE INDEX "cases_rels_topics_id_idx" ON "cases_rels" USING btree ("topics_id");
  CREATE INDEX "cases_rels_cases_id_idx" ON "cases_rels" USING btree ("cases_id");
  CREATE INDEX "cases_rels_news_id_idx" ON "cases_rels" USING btree ("news_id");
  CREATE INDEX "cases_rels_interviews_id_idx" ON "cases_rels" USING btree ("interviews_id");
  CREATE INDEX "cases_rels_announcements_id_idx" ON "cases_rels" USING btree ("announcements_id");
  CREATE INDEX "_cases_v_version_dimensions_order_idx" ON "_cases_v_version_dimensions" USING btree ("order");
  CREATE INDEX "_cases_v_version_dimensions_parent_idx" ON "_cases_v_version_dimensions" USING btree ("parent_id");
  CREATE INDEX "_cases_v_version_micro_kinds_order_idx" ON "_cases_v_version_micro_kinds" USING btree ("order");
  CREATE INDEX "_cases_v_version_micro_kinds_parent_idx" ON "_cases_v_version_micro_kinds" USING btree ("parent_id");
  CREATE INDEX "_cases_v_version_figures_order_idx" ON "_cases_v_version_figures" USING btree ("_order");
  CREATE INDEX "_cases_v_version_figures_parent_id_idx" ON "_cases_v_version_figures" USING btree ("_parent_id");
  CREATE INDEX "_cases_v_version_credits_order_idx" ON "_cases_v_version_credits" USING btree ("_order");
  CREATE INDEX "_cases_v_version_credits_parent_id_idx" ON "_cases_v_version_credits" USING btree ("_parent_id");
  CREATE INDEX "_cases_v_parent_idx" ON "_cases_v" USING btree ("parent_id");
  CREATE INDEX "_cases_v_version_version_headline_idx" ON "_cases_v" USING btree ("version_headline");
  CREATE INDEX "_cases_v_version_version_cover_idx" ON "_cases_v" USING btree ("version_cover_id");
  CREATE INDEX "_cases_v_version_version_slug_idx" ON "_cases_v" USING btree ("version_slug");
  CREATE INDEX "_cases_v_version_version_published_at_idx" ON "_cases_v" USING btree ("version_published_at");
  CREATE INDEX "_cases_v_version_version_created_by_idx" ON "_cases_v" USING btree ("version_created_by_id");
  CREATE INDEX "_cases_v_version_version_for_street_idx" ON "_cases_v" USING btree ("version_for_street_id");
  CREATE INDEX "_cases_v_version_version_updated_at_idx" ON "_cases_v" USING btree ("version_updated_at");
  CREATE INDEX "_cases_v_version_version_created_at_idx" ON "_cases_v" USING btree ("version_created_at");
  CREATE INDEX "_cases_v_version_version_deleted_at_idx" ON "_cases_v" USING btree ("version_deleted_at");
  CREATE INDEX "_cases_v_version_version__status_idx" ON "_cases_v" USING btree ("version__status");
  CREATE INDEX "_cases_v_created_at_idx" ON "_cases_v" USING btree ("created_at");
  CREATE INDEX "_cases_v_updated_at_idx" ON "_cases_v" USING btree ("updated_at");
  CREATE INDEX "_cases_v_latest_idx" ON "_cases_v" USING btree ("latest");
  CREATE INDEX "_cases_v_autosave_idx" ON "_cases_v" USING btree ("autosave");
  CREATE INDEX "_cases_v_texts_order_parent" ON "_cases_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_cases_v_rels_order_idx" ON "_cases_v_rels" USING btree ("order");
  CREATE INDEX "_cases_v_rels_parent_idx" ON "_cases_v_rels" USING btree ("parent_id");
  CREATE INDEX "_cases_v_rels_path_idx" ON "_cases_v_rels" USING btree ("path");
  CREATE INDEX "_cases_v_rels_places_id_idx" ON "_cases_v_rels" USING btree ("places_id");
  CREATE INDEX "_cases_v_rels_topics_id_idx" ON "_cases_v_rels" USING btree ("topics_id");
  CREATE INDEX "_cases_v_rels_cases_id_idx" ON "_cases_v_rels" USING btree ("cases_id");
  CREATE INDEX "_cases_v_rels_news_id_idx" ON "_cases_v_rels" USING btree ("news_id");
  CREATE INDEX "_cases_v_rels_interviews_id_idx" ON "_cases_v_rels" USING btree ("interviews_id");
  CREATE INDEX "_cases_v_rels_announcements_id_idx" ON "_cases_v_rels" USING btree ("announcements_id");
  CREATE INDEX "news_credits_order_idx" ON "news_credits" USING btree ("_order");
  CREATE INDEX "news_credits_parent_id_idx" ON "news_credits" USING btree ("_parent_id");
  CREATE INDEX "news_headline_idx" ON "news" USING btree ("headline");
  CREATE INDEX "news_cover_idx" ON "news" USING btree ("cover_id");
  CREATE UNIQUE INDEX "news_slug_idx" ON "news" USING btree ("slug");
  CREATE INDEX "news_published_at_idx" ON "news" USING btree ("published_at");
  CREATE INDEX "news_created_by_idx" ON "news" USING btree ("created_by_id");
  CREATE INDEX "news_for_street_idx" ON "news" USING btree ("for_street_id");
  CREATE INDEX "news_updated_at_idx" ON "news" USING btree ("updated_at");
  CREATE INDEX "news_created_at_idx" ON "news" USING btree ("created_at");
  CREATE INDEX "news_deleted_at_idx" ON "news" USING btree ("deleted_at");
  CREATE INDEX "news__status_idx" ON "news" USING btree ("_status");
  CREATE INDEX "news_texts_order_parent" ON "news_texts" USING btree ("order","parent_id");
  CREATE INDEX "news_rels_order_idx" ON "news_rels" USING btree ("order");
  CREATE INDEX "news_rels_parent_idx" ON "news_rels" USING btree ("parent_id");
  CREATE INDEX "news_rels_path_idx" ON "news_rels" USING btree ("path");
  CREATE INDEX "news_rels_places_id_idx" ON "news_rels" USING btree ("places_id");
  CREATE INDEX "news_rels_topics_id_idx" ON "news_rels" USING btree ("topics_id");
  CREATE INDEX "news_rels_cases_id_idx" ON "news_rels" USING btree ("cases_id");
  CREATE INDEX "news_rels_news_id_idx" ON "news_rels" USING btree ("news_id");
  CREATE INDEX "news_rels_interviews_id_idx" ON "news_rels" USING btree ("interviews_id");
  CREATE INDEX "news_rels_announcements_id_idx" ON "news_rels" USING btree ("announcements_id");
  CREATE INDEX "_news_v_version_credits_order_idx" ON "_news_v_version_credits" USING btree ("_order");
  CREATE INDEX "_news_v_version_credits_parent_id_idx" ON "_news_v_version_credits" USING btree ("_parent_id");
  CREATE INDEX "_news_v_parent_idx" ON "_news_v" USING btree ("parent_id");
  CREATE INDEX "_news_v_version_version_headline_idx" ON "_news_v" USING btree ("version_headline");
  CREATE INDEX "_news_v_version_version_cover_idx" ON "_news_v" USING btree ("version_cover_id");
  CREATE INDEX "_news_v_version_version_slug_idx" ON "_news_v" USING btree ("version_slug");
  CREATE INDEX "_news_v_version_version_published_at_idx" ON "_news_v" USING btree ("version_published_at");
  CREATE INDEX "_news_v_version_version_created_by_idx" ON "_news_v" USING btree ("version_created_by_id");
  CREATE INDEX "_news_v_version_version_for_street_idx" ON "_news_v" USING btree ("version_for_street_id");
  CREATE INDEX "_news_v_version_version_updated_at_idx" ON "_news_v" USING btree ("version_updated_at");
  CREATE INDEX "_news_v_version_version_created_at_idx" ON "_news_v" USING btree ("version_created_at");
  CREATE INDEX "_news_v_version_version_deleted_at_idx" ON "_news_v" USING btree ("version_deleted_at");
  CREATE INDEX "_news_v_version_version__status_idx" ON "_news_v" USING btree ("version__status");
  CREATE INDEX "_news_v_created_at_idx" ON "_news_v" USING btree ("created_at");
  CREATE INDEX "_news_v_updated_at_idx" ON "_news_v" USING btree ("updated_at");
  CREATE INDEX "_news_v_latest_idx" ON "_news_v" USING btree ("latest");
  CREATE INDEX "_news_v_autosave_idx" ON "_news_v" USING btree ("autosave");
  CREATE INDEX "_news_v_texts_order_parent" ON "_news_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_news_v_rels_order_idx" ON "_news_v_rels" USING btree ("order");
  CREATE INDEX "_news_v_rels_parent_idx" ON "_news_v_rels" USING btree ("parent_id");
  CREATE INDEX "_news_v_rels_path_idx" ON "_news_v_rels" USING btree ("path");
  CREATE INDEX "_news_v_rels_places_id_idx" ON "_news_v_rels" USING btree ("places_id");
  CREATE INDEX "_news_v_rels_topics_id_idx" ON "_news_v_rels" USING btree ("topics_id");
  CREATE INDEX "_news_v_rels_cases_id_idx" ON "_news_v_rels" USING btree ("cases_id");
  CREATE INDEX "_news_v_rels_news_id_idx" ON "_news_v_rels" USING btree ("news_id");
  CREATE INDEX "_news_v_rels_interviews_id_idx" ON "_news_v_rels" USING btree ("interviews_id");
  CREATE INDEX "_news_v_rels_announcements_id_idx" ON "_news_v_rels" USING btree ("announcements_id");
  CREATE INDEX "interviews_transcript_order_idx" ON "interviews_transcript" USING btree ("_order");
  CREATE INDEX "interviews_transcript_parent_id_idx" ON "interviews_transcript" USING btree ("_parent_id");
  CREATE INDEX "interviews_credits_order_idx" ON "interviews_credits" USING btree ("_order");
  CREATE INDEX "interviews_credits_parent_id_idx" ON "interviews_credits" USING btree ("_parent_id");
  CREATE INDEX "interviews_headline_idx" ON "interviews" USING btree ("headline");
  CREATE INDEX "interviews_cover_idx" ON "interviews" USING btree ("cover_id");
  CREATE INDEX "interviews_guest_guest_portrait_idx" ON "interviews" USING btree ("guest_portrait_id");
  CREATE INDEX "interviews_video_video_poster_idx" ON "interviews" USING btree ("video_poster_id");
  CREATE UNIQUE INDEX "interviews_slug_idx" ON "interviews" USING btree ("slug");
  CREATE INDEX "interviews_published_at_idx" ON "interviews" USING btree ("published_at");
  CREATE INDEX "interviews_created_by_idx" ON "interviews" USING btree ("created_by_id");
  CREATE INDEX "interviews_updated_at_idx" ON "interviews" USING btree ("updated_at");
  CREATE INDEX "interviews_created_at_idx" ON "interviews" USING btree ("created_at");
  CREATE INDEX "interviews_deleted_at_idx" ON "interviews" USING btree ("deleted_at");
  CREATE INDEX "interviews__status_idx" ON "interviews" USING btree ("_status");
  CREATE INDEX "interviews_texts_order_parent" ON "interviews_texts" USING btree ("order","parent_id");
  CREATE INDEX "interviews_rels_order_idx" ON "interviews_rels" USING btree ("order");
  CREATE INDEX "interviews_rels_parent_idx" ON "interviews_rels" USING btree ("parent_id");
  CREATE INDEX "interviews_rels_path_idx" ON "interviews_rels" USING btree ("path");
  CREATE INDEX "interviews_rels_places_id_idx" ON "interviews_rels" USING btree ("places_id");
  CREATE INDEX "interviews_rels_topics_id_idx" ON "interviews_rels" USING btree ("topics_id");
  CREATE INDEX "interviews_rels_cases_id_idx" ON "interviews_rels" USING btree ("cases_id");
  CREATE INDEX "interviews_rels_news_id_idx" ON "interviews_rels" USING btree ("news_id");
  CREATE INDEX "interviews_rels_interviews_id_idx" ON "interviews_rels" USING btree ("interviews_id");
  CREATE INDEX "interviews_rels_announcements_id_idx" ON "interviews_rels" USING btree ("announcements_id");
  CREATE INDEX "_interviews_v_version_transcript_order_idx" ON "_interviews_v_version_transcript" USING btree ("_order");
  CREATE INDEX "_interviews_v_version_transcript_parent_id_idx" ON "_interviews_v_version_transcript" USING btree ("_parent_id");
  CREATE INDEX "_interviews_v_version_credits_order_idx" ON "_interviews_v_version_credits" USING btree ("_order");
  CREATE INDEX "_interviews_v_version_credits_parent_id_idx" ON "_interviews_v_version_credits" USING btree ("_parent_id");
  CREATE INDEX "_interviews_v_parent_idx" ON "_interviews_v" USING btree ("parent_id");
  CREATE INDEX "_interviews_v_version_version_headline_idx" ON "_interviews_v" USING btree ("version_headline");
  CREATE INDEX "_interviews_v_version_version_cover_idx" ON "_interviews_v" USING btree ("version_cover_id");
  CREATE INDEX "_interviews_v_version_guest_version_guest_portrait_idx" ON "_interviews_v" USING btree ("version_guest_portrait_id");
  CREATE INDEX "_interviews_v_version_video_version_video_poster_idx" ON "_interviews_v" USING btree ("version_video_poster_id");
  CREATE INDEX "_interviews_v_version_version_slug_idx" ON "_interviews_v" USING btree ("version_slug");
  CREATE INDEX "_interviews_v_version_version_published_at_idx" ON "_interviews_v" USING btree ("version_published_at");
  CREATE INDEX "_interviews_v_version_version_created_by_idx" ON "_interviews_v" USING btree ("version_created_by_id");
  CREATE INDEX "_interviews_v_version_version_updated_at_idx" ON "_interviews_v" USING btree ("version_updated_at");
  CREATE INDEX "_interviews_v_version_version_created_at_idx" ON "_interviews_v" USING btree ("version_created_at");
  CREATE INDEX "_interviews_v_version_version_deleted_at_idx" ON "_interviews_v" USING btree ("version_deleted_at");
  CREATE INDEX "_interviews_v_version_version__status_idx" ON "_interviews_v" USING btree ("version__status");
  CREATE INDEX "_interviews_v_created_at_idx" ON "_interviews_v" USING btree ("created_at");
  CREATE INDEX "_interviews_v_updated_at_idx" ON "_interviews_v" USING btree ("updated_at");
  CREATE INDEX "_interviews_v_latest_idx" ON "_interviews_v" USING btree ("latest");
  CREATE INDEX "_interviews_v_autosave_idx" ON "_interviews_v" USING btree ("autosave");
  CREATE INDEX "_interviews_v_texts_order_parent" ON "_interviews_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_interviews_v_rels_order_idx" ON "_interviews_v_rels" USING btree ("order");
  CREATE INDEX "_interviews_v_rels_parent_idx" ON "_interviews_v_rels" USING btree ("parent_id");
  CREATE INDEX "_interviews_v_rels_path_idx" ON "_interviews_v_rels" USING btree ("path");
  CREATE INDEX "_interviews_v_rels_places_id_idx" ON "_interviews_v_rels" USING btree ("places_id");
  CREATE INDEX "_interviews_v_rels_topics_id_idx" ON "_interviews_v_rels" USING btree ("topics_id");
  CREATE INDEX "_interviews_v_rels_cases_id_idx" ON "_interviews_v_rels" USING btree ("cases_id");
  CREATE INDEX "_interviews_v_rels_news_id_idx" ON "_interviews_v_rels" USING btree ("news_id");
  CREATE INDEX "_interviews_v_rels_interviews_id_idx" ON "_interviews_v_rels" USING btree ("interviews_id");
  CREATE INDEX "_interviews_v_rels_announcements_id_idx" ON "_interviews_v_rels" USING btree ("announcements_id");
  CREATE INDEX "announcements_credits_order_idx" ON "announcements_credits" USING btree ("_order");
  CREATE INDEX "announcements_credits_parent_id_idx" ON "announcements_credits" USING btree ("_parent_id");
  CREATE INDEX "announcements_headline_idx" ON "announcements" USING btree ("headline");
  CREATE INDEX "announcements_cover_idx" ON "announcements" USING btree ("cover_id");
  CREATE UNIQUE INDEX "announcements_slug_idx" ON "announcements" USING btree ("slug");
  CREATE INDEX "announcements_published_at_idx" ON "announcements" USING btree ("published_at");
  CREATE INDEX "announcements_created_by_idx" ON "announcements" USING btree ("created_by_id");
  CREATE INDEX "announcements_updated_at_idx" ON "announcements" USING btree ("updated_at");
  CREATE INDEX "announcements_created_at_idx" ON "announcements" USING btree ("created_at");
  CREATE INDEX "announcements_deleted_at_idx" ON "announcements" USING btree ("deleted_at");
  CREATE INDEX "announcements__status_idx" ON "announcements" USING btree ("_status");
  CREATE INDEX "announcements_texts_order_parent" ON "announcements_texts" USING btree ("order","parent_id");
  CREATE INDEX "announcements_rels_order_idx" ON "announcements_rels" USING btree ("order");
  CREATE INDEX "announcements_rels_parent_idx" ON "announcements_rels" USING btree ("parent_id");
  CREATE INDEX "announcements_rels_path_idx" ON "announcements_rels" USING btree ("path");
  CREATE INDEX "announcements_rels_projects_id_idx" ON "announcements_rels" USING btree ("projects_id");
  CREATE INDEX "announcements_rels_partners_id_idx" ON "announcements_rels" USING btree ("partners_id");
  CREATE INDEX "announcements_rels_places_id_idx" ON "announcements_rels" USING btree ("places_id");
  CREATE INDEX "announcements_rels_topics_id_idx" ON "announcements_rels" USING btree ("topics_id");
  CREATE INDEX "announcements_rels_cases_id_idx" ON "announcements_rels" USING btree ("cases_id");
  CREATE INDEX "announcements_rels_news_id_idx" ON "announcements_rels" USING btree ("news_id");
  CREATE INDEX "announcements_rels_interviews_id_idx" ON "announcements_rels" USING btree ("interviews_id");
  CREATE INDEX "announcements_rels_announcements_id_idx" ON "announcements_rels" USING btree ("announcements_id");
  CREATE INDEX "_announcements_v_version_credits_order_idx" ON "_announcements_v_version_credits" USING btree ("_order");
  CREATE INDEX "_announcements_v_version_credits_parent_id_idx" ON "_announcements_v_version_credits" USING btree ("_parent_id");
  CREATE INDEX "_announcements_v_parent_idx" ON "_announcements_v" USING btree ("parent_id");
  CREATE INDEX "_announcements_v_version_version_headline_idx" ON "_announcements_v" USING btree ("version_headline");
  CREATE INDEX "_announcements_v_version_version_cover_idx" ON "_announcements_v" USING btree ("version_cover_id");
  CREATE INDEX "_announcements_v_version_version_slug_idx" ON "_announcements_v" USING btree ("version_slug");
  CREATE INDEX "_announcements_v_version_version_published_at_idx" ON "_announcements_v" USING btree ("version_published_at");
  CREATE INDEX "_announcements_v_version_version_created_by_idx" ON "_announcements_v" USING btree ("version_created_by_id");
  CREATE INDEX "_announcements_v_version_version_updated_at_idx" ON "_announcements_v" USING btree ("version_updated_at");
  CREATE INDEX "_announcements_v_version_version_created_at_idx" ON "_announcements_v" USING btree ("version_created_at");
  CREATE INDEX "_announcements_v_version_version_deleted_at_idx" ON "_announcements_v" USING btree ("version_deleted_at");
  CREATE INDEX "_announcements_v_version_version__status_idx" ON "_announcements_v" USING btree ("version__status");
  CREATE INDEX "_announcements_v_created_at_idx" ON "_announcements_v" USING btree ("created_at");
  CREATE INDEX "_announcements_v_updated_at_idx" ON "_announcements_v" USING btree ("updated_at");
  CREATE INDEX "_announcements_v_latest_idx" ON "_announcements_v" USING btree ("latest");
  CREATE INDEX "_announcements_v_autosave_idx" ON "_announcements_v" USING btree ("autosave");
  CREATE INDEX "_announcements_v_texts_order_parent" ON "_announcements_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_announcements_v_rels_order_idx" ON "_announcements_v_rels" USING btree ("order");
  CREATE INDEX "_announcements_v_rels_parent_idx" ON "_announcements_v_rels" USING btree ("parent_id");
  CREATE INDEX "_announcements_v_rels_path_idx" ON "_announcements_v_rels" USING btree ("path");
  CREATE INDEX "_announcements_v_rels_projects_id_idx" ON "_announcements_v_rels" USING btree ("projects_id");
  CREATE INDEX "_announcements_v_rels_partners_id_idx" ON "_announcements_v_rels" USING btree ("partners_id");
  CREATE INDEX "_announcements_v_rels_places_id_idx" ON "_announcements_v_rels" USING btree ("places_id");
  CREATE INDEX "_announcements_v_rels_topics_id_idx" ON "_announcements_v_rels" USING btree ("topics_id");
  CREATE INDEX "_announcements_v_rels_cases_id_idx" ON "_announcements_v_rels" USING btree ("cases_id");
  CREATE INDEX "_announcements_v_rels_news_id_idx" ON "_announcements_v_rels" USING btree ("news_id");
  CREATE INDEX "_announcements_v_rels_interviews_id_idx" ON "_announcements_v_rels" USING btree ("interviews_id");
  CREATE INDEX "_announcements_v_rels_announcements_id_idx" ON "_announcements_v_rels" USING btree ("announcements_id");
  CREATE INDEX "projects_history_order_idx" ON "projects_history" USING btree ("_order");
  CREATE INDEX "projects_history_parent_id_idx" ON "projects_history" USING btree ("_parent_id");
  CREATE INDEX "projects_name_idx" ON "projects" USING btree ("name");
  CREATE INDEX "projects_cover_idx" ON "projects" USING btree ("cover_id");
  CREATE INDEX "projects_before_idx" ON "projects" USING btree ("before_id");
  CREATE INDEX "projects_after_idx" ON "projects" USING btree ("after_id");
  CREATE UNIQUE INDEX "projects_slug_idx" ON "projects" USING btree ("slug");
  CREATE INDEX "projects_published_at_idx" ON "projects" USING btree ("published_at");
  CREATE INDEX "projects_created_by_idx" ON "projects" USING btree ("created_by_id");
  CREATE INDEX "projects_for_street_idx" ON "projects" USING btree ("for_street_id");
  CREATE INDEX "projects_updated_at_idx" ON "projects" USING btree ("updated_at");
  CREATE INDEX "projects_created_at_idx" ON "projects" USING btree ("created_at");
  CREATE INDEX "projects_deleted_at_idx" ON "projects" USING btree ("deleted_at");
  CREATE INDEX "projects__status_idx" ON "projects" USING btree ("_status");
  CREATE INDEX "projects_rels_order_idx" ON "projects_rels" USING btree ("order");
  CREATE INDEX "projects_rels_parent_idx" ON "projects_rels" USING btree ("parent_id");
  CREATE INDEX "projects_rels_path_idx" ON "projects_rels" USING btree ("path");
  CREATE INDEX "projects_rels_partners_id_idx" ON "projects_rels" USING btree ("partners_id");
  CREATE INDEX "projects_rels_places_id_idx" ON "projects_rels" USING btree ("places_id");
  CREATE INDEX "_projects_v_version_history_order_idx" ON "_projects_v_version_history" USING btree ("_order");
  CREATE INDEX "_projects_v_version_history_parent_id_idx" ON "_projects_v_version_history" USING btree ("_parent_id");
  CREATE INDEX "_projects_v_parent_idx" ON "_projects_v" USING btree ("parent_id");
  CREATE INDEX "_projects_v_version_version_name_idx" ON "_projects_v" USING btree ("version_name");
  CREATE INDEX "_projects_v_version_version_cover_idx" ON "_projects_v" USING btree ("version_cover_id");
  CREATE INDEX "_projects_v_version_version_before_idx" ON "_projects_v" USING btree ("version_before_id");
  CREATE INDEX "_projects_v_version_version_after_idx" ON "_projects_v" USING btree ("version_after_id");
  CREATE INDEX "_projects_v_version_version_slug_idx" ON "_projects_v" USING btree ("version_slug");
  CREATE INDEX "_projects_v_version_version_published_at_idx" ON "_projects_v" USING btree ("version_published_at");
  CREATE INDEX "_projects_v_version_version_created_by_idx" ON "_projects_v" USING btree ("version_created_by_id");
  CREATE INDEX "_projects_v_version_version_for_street_idx" ON "_projects_v" USING btree ("version_for_street_id");
  CREATE INDEX "_projects_v_version_version_updated_at_idx" ON "_projects_v" USING btree ("version_updated_at");
  CREATE INDEX "_projects_v_version_version_created_at_idx" ON "_projects_v" USING btree ("version_created_at");
  CREATE INDEX "_projects_v_version_version_deleted_at_idx" ON "_projects_v" USING btree ("version_deleted_at");
  CREATE INDEX "_projects_v_version_version__status_idx" ON "_projects_v" USING btree ("version__status");
  CREATE INDEX "_projects_v_created_at_idx" ON "_projects_v" USING btree ("created_at");
  CREATE INDEX "_projects_v_updated_at_idx" ON "_projects_v" USING btree ("updated_at");
  CREATE INDEX "_projects_v_latest_idx" ON "_projects_v" USING btree ("latest");
  CREATE INDEX "_projects_v_autosave_idx" ON "_projects_v" USING btree ("autosave");
  CREATE INDEX "_projects_v_rels_order_idx" ON "_projects_v_rels" USING btree ("order");
  CREATE INDEX "_projects_v_rels_parent_idx" ON "_projects_v_rels" USING btree ("parent_id");
  CREATE INDEX "_projects_v_rels_path_idx" ON "_projects_v_rels" USING btree ("path");
  CREATE INDEX "_projects_v_rels_partners_id_idx" ON "_projects_v_rels" USING btree ("partners_id");
  CREATE INDEX "_projects_v_rels_places_id_idx" ON "_projects_v_rels" USING btree ("places_id");
  CREATE INDEX "partners_name_idx" ON "partners" USING btree ("name");
  CREATE UNIQUE INDEX "partners_slug_idx" ON "partners" USING btree ("slug");
  CREATE INDEX "partners_published_at_idx" ON "partners" USING btree ("published_at");
  CREATE INDEX "partners_created_by_idx" ON "partners" USING btree ("created_by_id");
  CREATE INDEX "partners_updated_at_idx" ON "partners" USING btree ("updated_at");
  CREATE INDEX "partners_created_at_idx" ON "partners" USING btree ("created_at");
  CREATE INDEX "partners_deleted_at_idx" ON "partners" USING btree ("deleted_at");
  CREATE INDEX "partners__status_idx" ON "partners" USING btree ("_status");
  CREATE INDEX "partners_rels_order_idx" ON "partners_rels" USING btree ("order");
  CREATE INDEX "partners_rels_parent_idx" ON "partners_rels" USING btree ("parent_id");
  CREATE INDEX "partners_rels_path_idx" ON "partners_rels" USING btree ("path");
  CREATE INDEX "partners_rels_places_id_idx" ON "partners_rels" USING btree ("places_id");
  CREATE INDEX "_partners_v_parent_idx" ON "_partners_v" USING btree ("parent_id");
  CREATE INDEX "_partners_v_version_version_name_idx" ON "_partners_v" USING btree ("version_name");
  CREATE INDEX "_partners_v_version_version_slug_idx" ON "_partners_v" USING btree ("version_slug");
  CREATE INDEX "_partners_v_version_version_published_at_idx" ON "_partners_v" USING btree ("version_published_at");
  CREATE INDEX "_partners_v_version_version_created_by_idx" ON "_partners_v" USING btree ("version_created_by_id");
  CREATE INDEX "_partners_v_version_version_updated_at_idx" ON "_partners_v" USING btree ("version_updated_at");
  CREATE INDEX "_partners_v_version_version_created_at_idx" ON "_partners_v" USING btree ("version_created_at");
  CREATE INDEX "_partners_v_version_version_deleted_at_idx" ON "_partners_v" USING btree ("version_deleted_at");
  CREATE INDEX "_partners_v_version_version__status_idx" ON "_partners_v" USING btree ("version__status");
  CREATE INDEX "_partners_v_created_at_idx" ON "_partners_v" USING btree ("created_at");
  CREATE INDEX "_partners_v_updated_at_idx" ON "_partners_v" USING btree ("updated_at");
  CREATE INDEX "_partners_v_latest_idx" ON "_partners_v" USING btree ("latest");
  CREATE INDEX "_partners_v_autosave_idx" ON "_partners_v" USING btree ("autosave");
  CREATE INDEX "_partners_v_rels_order_idx" ON "_partners_v_rels" USING btree ("order");
  CREATE INDEX "_partners_v_rels_parent_idx" ON "_partners_v_rels" USING btree ("parent_id");
  CREATE INDEX "_partners_v_rels_path_idx" ON "_partners_v_rels" USING btree ("path");
  CREATE INDEX "_partners_v_rels_places_id_idx" ON "_partners_v_rels" USING btree ("places_id");
  CREATE INDEX "workers_name_idx" ON "workers" USING btree ("name");
  CREATE INDEX "workers_portrait_idx" ON "workers" USING btree ("portrait_id");
  CREATE UNIQUE INDEX "workers_slug_idx" ON "workers" USING btree ("slug");
  CREATE INDEX "workers_published_at_idx" ON "workers" USING btree ("published_at");
  CREATE INDEX "workers_created_by_idx" ON "workers" USING btree ("created_by_id");
  CREATE INDEX "workers_for_street_idx" ON "workers" USING btree ("for_street_id");
  CREATE INDEX "workers_updated_at_idx" ON "workers" USING btree ("updated_at");
  CREATE INDEX "workers_created_at_idx" ON "workers" USING btree ("created_at");
  CREATE INDEX "workers_deleted_at_idx" ON "workers" USING btree ("deleted_at");
  CREATE INDEX "workers__status_idx" ON "workers" USING btree ("_status");
  CREATE INDEX "workers_texts_order_parent" ON "workers_texts" USING btree ("order","parent_id");
  CREATE INDEX "workers_rels_order_idx" ON "workers_rels" USING btree ("order");
  CREATE INDEX "workers_rels_parent_idx" ON "workers_rels" USING btree ("parent_id");
  CREATE INDEX "workers_rels_path_idx" ON "workers_rels" USING btree ("path");
  CREATE INDEX "workers_rels_places_id_idx" ON "workers_rels" USING btree ("places_id");
  CREATE INDEX "_workers_v_parent_idx" ON "_workers_v" USING btree ("parent_id");
  CREATE INDEX "_workers_v_version_version_name_idx" ON "_workers_v" USING btree ("version_name");
  CREATE INDEX "_workers_v_version_version_portrait_idx" ON "_workers_v" USING btree ("version_portrait_id");
  CREATE INDEX "_workers_v_version_version_slug_idx" ON "_workers_v" USING btree ("version_slug");
  CREATE INDEX "_workers_v_version_version_published_at_idx" ON "_workers_v" USING btree ("version_published_at");
  CREATE INDEX "_workers_v_version_version_created_by_idx" ON "_workers_v" USING btree ("version_created_by_id");
  CREATE INDEX "_workers_v_version_version_for_street_idx" ON "_workers_v" USING btree ("version_for_street_id");
  CREATE INDEX "_workers_v_version_version_updated_at_idx" ON "_workers_v" USING btree ("version_updated_at");
  CREATE INDEX "_workers_v_version_version_created_at_idx" ON "_workers_v" USING btree ("version_created_at");
  CREATE INDEX "_workers_v_version_version_deleted_at_idx" ON "_workers_v" USING btree ("version_deleted_at");
  CREATE INDEX "_workers_v_version_version__status_idx" ON "_workers_v" USING btree ("version__status");
  CREATE INDEX "_workers_v_created_at_idx" ON "_workers_v" USING btree ("created_at");
  CREATE INDEX "_workers_v_updated_at_idx" ON "_workers_v" USING btree ("updated_at");
  CREATE INDEX "_workers_v_latest_idx" ON "_workers_v" USING btree ("latest");
  CREATE INDEX "_workers_v_autosave_idx" ON "_workers_v" USING btree ("autosave");
  CREATE INDEX "_workers_v_texts_order_parent" ON "_workers_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_workers_v_rels_order_idx" ON "_workers_v_rels" USING btree ("order");
  CREATE INDEX "_workers_v_rels_parent_idx" ON "_workers_v_rels" USING btree ("parent_id");
  CREATE INDEX "_workers_v_rels_path_idx" ON "_workers_v_rels" USING btree ("path");
  CREATE INDEX "_workers_v_rels_places_id_idx" ON "_workers_v_rels" USING btree ("places_id");
  CREATE INDEX "streets_community_brands_order_idx" ON "streets_community_brands" USING btree ("_order");
  CREATE INDEX "streets_community_brands_parent_id_idx" ON "streets_community_brands" USING btree ("_parent_id");
  CREATE INDEX "streets_community_brands_place_idx" ON "streets_community_brands" USING btree ("place_id");
  CREATE INDEX "streets_methods_order_idx" ON "streets_methods" USING btree ("_order");
  CREATE INDEX "streets_methods_parent_id_idx" ON "streets_methods" USING btree ("_parent_id");
  CREATE INDEX "streets_grid_figures_order_idx" ON "streets_grid_figures" USING btree ("_order");
  CREATE INDEX "streets_grid_figures_parent_id_idx" ON "streets_grid_figures" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "streets_place_idx" ON "streets" USING btree ("place_id");
  CREATE INDEX "streets_brand_idx" ON "streets" USING btree ("brand");
  CREATE INDEX "streets_cover_idx" ON "streets" USING btree ("cover_id");
  CREATE UNIQUE INDEX "streets_slug_idx" ON "streets" USING btree ("slug");
  CREATE INDEX "streets_published_at_idx" ON "streets" USING btree ("published_at");
  CREATE INDEX "streets_updated_at_idx" ON "streets" USING btree ("updated_at");
  CREATE INDEX "streets_created_at_idx" ON "streets" USING btree ("created_at");
  CREATE INDEX "streets_deleted_at_idx" ON "streets" USING btree ("deleted_at");
  CREATE INDEX "streets__status_idx" ON "streets" USING btree ("_status");
  CREATE INDEX "_streets_v_version_community_brands_order_idx" ON "_streets_v_version_community_brands" USING btree ("_order");
  CREATE INDEX "_streets_v_version_community_brands_parent_id_idx" ON "_streets_v_version_community_brands" USING btree ("_parent_id");
  CREATE INDEX "_streets_v_version_community_brands_place_idx" ON "_streets_v_version_community_brands" USING btree ("place_id");
  CREATE INDEX "_streets_v_version_methods_order_idx" ON "_streets_v_version_methods" USING btree ("_order");
  CREATE INDEX "_streets_v_version_methods_parent_id_idx" ON "_streets_v_version_methods" USING btree ("_parent_id");
  CREATE INDEX "_streets_v_version_grid_figures_order_idx" ON "_streets_v_version_grid_figures" USING btree ("_order");
  CREATE INDEX "_streets_v_version_grid_figures_parent_id_idx" ON "_streets_v_version_grid_figures" USING btree ("_parent_id");
  CREATE INDEX "_streets_v_parent_idx" ON "_streets_v" USING btree ("parent_id");
  CREATE INDEX "_streets_v_version_version_place_idx" ON "_streets_v" USING btree ("version_place_id");
  CREATE INDEX "_streets_v_version_version_brand_idx" ON "_streets_v" USING btree ("version_brand");
  CREATE INDEX "_streets_v_version_version_cover_idx" ON "_streets_v" USING btree ("version_cover_id");
  CREATE INDEX "_streets_v_version_version_slug_idx" ON "_streets_v" USING btree ("version_slug");
  CREATE INDEX "_streets_v_version_version_published_at_idx" ON "_streets_v" USING btree ("version_published_at");
  CREATE INDEX "_streets_v_version_version_updated_at_idx" ON "_streets_v" USING btree ("version_updated_at");
  CREATE INDEX "_streets_v_version_version_created_at_idx" ON "_streets_v" USING btree ("version_created_at");
  CREATE INDEX "_streets_v_version_version_deleted_at_idx" ON "_streets_v" USING btree ("version_deleted_at");
  CREATE INDEX "_streets_v_version_version__status_idx" ON "_streets_v" USING btree ("version__status");
  CREATE INDEX "_streets_v_created_at_idx" ON "_streets_v" USING btree ("created_at");
  CREATE INDEX "_streets_v_updated_at_idx" ON "_streets_v" USING btree ("updated_at");
  CREATE INDEX "_streets_v_latest_idx" ON "_streets_v" USING btree ("latest");
  CREATE INDEX "_streets_v_autosave_idx" ON "_streets_v" USING btree ("autosave");
  CREATE INDEX "topics_name_idx" ON "topics" USING btree ("name");
  CREATE INDEX "topics_cover_idx" ON "topics" USING btree ("cover_id");
  CREATE UNIQUE INDEX "topics_slug_idx" ON "topics" USING btree ("slug");
  CREATE INDEX "topics_published_at_idx" ON "topics" USING btree ("published_at");
  CREATE INDEX "topics_updated_at_idx" ON "topics" USING btree ("updated_at");
  CREATE INDEX "topics_created_at_idx" ON "topics" USING btree ("created_at");
  CREATE INDEX "topics_deleted_at_idx" ON "topics" USING btree ("deleted_at");
  CREATE INDEX "topics__status_idx" ON "topics" USING btree ("_status");
  CREATE INDEX "topics_rels_order_idx" ON "topics_rels" USING btree ("order");
  CREATE INDEX "topics_rels_parent_idx" ON "topics_rels" USING btree ("parent_id");
  CREATE INDEX "topics_rels_path_idx" ON "topics_rels" USING btree ("path");
  CREATE INDEX "topics_rels_cases_id_idx" ON "topics_rels" USING btree ("cases_id");
  CREATE INDEX "topics_rels_news_id_idx" ON "topics_rels" USING btree ("news_id");
  CREATE INDEX "topics_rels_interviews_id_idx" ON "topics_rels" USING btree ("interviews_id");
  CREATE INDEX "topics_rels_announcements_id_idx" ON "topics_rels" USING btree ("announcements_id");
  CREATE INDEX "_topics_v_parent_idx" ON "_topics_v" USING btree ("parent_id");
  CREATE INDEX "_topics_v_version_version_name_idx" ON "_topics_v" USING btree ("version_name");
  CREATE INDEX "_topics_v_version_version_cover_idx" ON "_topics_v" USING btree ("version_cover_id");
  CREATE INDEX "_topics_v_version_version_slug_idx" ON "_topics_v" USING btree ("version_slug");
  CREATE INDEX "_topics_v_version_version_published_at_idx" ON "_topics_v" USING btree ("version_published_at");
  CREATE INDEX "_topics_v_version_version_updated_at_idx" ON "_topics_v" USING btree ("version_updated_at");
  CREATE INDEX "_topics_v_version_version_created_at_idx" ON "_topics_v" USING btree ("version_created_at");
  CREATE INDEX "_topics_v_version_version_deleted_at_idx" ON "_topics_v" USING btree ("version_deleted_at");
  CREATE INDEX "_topics_v_version_version__status_idx" ON "_topics_v" USING btree ("version__status");
  CREATE INDEX "_topics_v_created_at_idx" ON "_topics_v" USING btree ("created_at");
  CREATE INDEX "_topics_v_updated_at_idx" ON "_topics_v" USING btree ("updated_at");
  CREATE INDEX "_topics_v_latest_idx" ON "_topics_v" USING btree ("latest");
  CREATE INDEX "_topics_v_autosave_idx" ON "_topics_v" USING btree ("autosave");
  CREATE INDEX "_topics_v_rels_order_idx" ON "_topics_v_rels" USING btree ("order");
  CREATE INDEX "_topics_v_rels_parent_idx" ON "_topics_v_rels" USING btree ("parent_id");
  CREATE INDEX "_topics_v_rels_path_idx" ON "_topics_v_rels" USING btree ("path");
  CREATE INDEX "_topics_v_rels_cases_id_idx" ON "_topics_v_rels" USING btree ("cases_id");
  CREATE INDEX "_topics_v_rels_news_id_idx" ON "_topics_v_rels" USING btree ("news_id");
  CREATE INDEX "_topics_v_rels_interviews_id_idx" ON "_topics_v_rels" USING btree ("interviews_id");
  CREATE INDEX "_topics_v_rels_announcements_id_idx" ON "_topics_v_rels" USING btree ("announcements_id");
  CREATE INDEX "campaigns_rules_categories_order_idx" ON "campaigns_rules_categories" USING btree ("_order");
  CREATE INDEX "campaigns_rules_categories_parent_id_idx" ON "campaigns_rules_categories" USING btree ("_parent_id");
  CREATE INDEX "campaigns_rules_jury_criteria_order_idx" ON "campaigns_rules_jury_criteria" USING btree ("_order");
  CREATE INDEX "campaigns_rules_jury_criteria_parent_id_idx" ON "campaigns_rules_jury_criteria" USING btree ("_parent_id");
  CREATE INDEX "campaigns_rules_tie_rule_order_idx" ON "campaigns_rules_tie_rule" USING btree ("order");
  CREATE INDEX "campaigns_rules_tie_rule_parent_idx" ON "campaigns_rules_tie_rule" USING btree ("parent_id");
  CREATE INDEX "campaigns_candidates_order_idx" ON "campaigns_candidates" USING btree ("_order");
  CREATE INDEX "campaigns_candidates_parent_id_idx" ON "campaigns_candidates" USING btree ("_parent_id");
  CREATE INDEX "campaigns_candidates_worker_idx" ON "campaigns_candidates" USING btree ("worker_id");
  CREATE INDEX "campaigns_candidates_portrait_idx" ON "campaigns_candidates" USING btree ("portrait_id");
  CREATE INDEX "campaigns_name_idx" ON "campaigns" USING btree ("name");
  CREATE INDEX "campaigns_cover_idx" ON "campaigns" USING btree ("cover_id");
  CREATE UNIQUE INDEX "campaigns_slug_idx" ON "campaigns" USING btree ("slug");
  CREATE INDEX "campaigns_published_at_idx" ON "campaigns" USING btree ("published_at");
  CREATE INDEX "campaigns_updated_at_idx" ON "campaigns" USING btree ("updated_at");
  CREATE INDEX "campaigns_created_at_idx" ON "campaigns" USING btree ("created_at");
  CREATE INDEX "campaigns_deleted_at_idx" ON "campaigns" USING btree ("deleted_at");
  CREATE INDEX "campaigns__status_idx" ON "campaigns" USING btree ("_status");
  CREATE INDEX "campaigns_texts_order_parent" ON "campaigns_texts" USING btree ("order","parent_id");
  CREATE INDEX "_campaigns_v_version_rules_categories_order_idx" ON "_campaigns_v_version_rules_categories" USING btree ("_order");
  CREATE INDEX "_campaigns_v_version_rules_categories_parent_id_idx" ON "_campaigns_v_version_rules_categories" USING btree ("_parent_id");
  CREATE INDEX "_campaigns_v_version_rules_jury_criteria_order_idx" ON "_campaigns_v_version_rules_jury_criteria" USING btree ("_order");
  CREATE INDEX "_campaigns_v_version_rules_jury_criteria_parent_id_idx" ON "_campaigns_v_version_rules_jury_criteria" USING btree ("_parent_id");
  CREATE INDEX "_campaigns_v_version_rules_tie_rule_order_idx" ON "_campaigns_v_version_rules_tie_rule" USING btree ("order");
  CREATE INDEX "_campaigns_v_version_rules_tie_rule_parent_idx" ON "_campaigns_v_version_rules_tie_rule" USING btree ("parent_id");
  CREATE INDEX "_campaigns_v_version_candidates_order_idx" ON "_campaigns_v_version_candidates" USING btree ("_order");
  CREATE INDEX "_campaigns_v_version_candidates_parent_id_idx" ON "_campaigns_v_version_candidates" USING btree ("_parent_id");
  CREATE INDEX "_campaigns_v_version_candidates_worker_idx" ON "_campaigns_v_version_candidates" USING btree ("worker_id");
  CREATE INDEX "_campaigns_v_version_candidates_portrait_idx" ON "_campaigns_v_version_candidates" USING btree ("portrait_id");
  CREATE INDEX "_campaigns_v_parent_idx" ON "_campaigns_v" USING btree ("parent_id");
  CREATE INDEX "_campaigns_v_version_version_name_idx" ON "_campaigns_v" USING btree ("version_name");
  CREATE INDEX "_campaigns_v_version_version_cover_idx" ON "_campaigns_v" USING btree ("version_cover_id");
  CREATE INDEX "_campaigns_v_version_version_slug_idx" ON "_campaigns_v" USING btree ("version_slug");
  CREATE INDEX "_campaigns_v_version_version_published_at_idx" ON "_campaigns_v" USING btree ("version_published_at");
  CREATE INDEX "_campaigns_v_version_version_updated_at_idx" ON "_campaigns_v" USING btree ("version_updated_at");
  CREATE INDEX "_campaigns_v_version_version_created_at_idx" ON "_campaigns_v" USING btree ("version_created_at");
  CREATE INDEX "_campaigns_v_version_version_deleted_at_idx" ON "_campaigns_v" USING btree ("version_deleted_at");
  CREATE INDEX "_campaigns_v_version_version__status_idx" ON "_campaigns_v" USING btree ("version__status");
  CREATE INDEX "_campaigns_v_created_at_idx" ON "_campaigns_v" USING btree ("created_at");
  CREATE INDEX "_campaigns_v_updated_at_idx" ON "_campaigns_v" USING btree ("updated_at");
  CREATE INDEX "_campaigns_v_latest_idx" ON "_campaigns_v" USING btree ("latest");
  CREATE INDEX "_campaigns_v_autosave_idx" ON "_campaigns_v" USING btree ("autosave");
  CREATE INDEX "_campaigns_v_texts_order_parent" ON "_campaigns_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "corrections_at_idx" ON "corrections" USING btree ("at");
  CREATE INDEX "corrections_updated_at_idx" ON "corrections" USING btree ("updated_at");
  CREATE INDEX "corrections_created_at_idx" ON "corrections" USING btree ("created_at");
  CREATE INDEX "corrections_rels_order_idx" ON "corrections_rels" USING btree ("order");
  CREATE INDEX "corrections_rels_parent_idx" ON "corrections_rels" USING btree ("parent_id");
  CREATE INDEX "corrections_rels_path_idx" ON "corrections_rels" USING btree ("path");
  CREATE INDEX "corrections_rels_cases_id_idx" ON "corrections_rels" USING btree ("cases_id");
  CREATE INDEX "corrections_rels_news_id_idx" ON "corrections_rels" USING btree ("news_id");
  CREATE INDEX "corrections_rels_interviews_id_idx" ON "corrections_rels" USING btree ("interviews_id");
  CREATE INDEX "corrections_rels_announcements_id_idx" ON "corrections_rels" USING btree ("announcements_id");
  CREATE UNIQUE INDEX "redirects_from_idx" ON "redirects" USING btree ("from");
  CREATE INDEX "redirects_to_idx" ON "redirects" USING btree ("to");
  CREATE INDEX "redirects_updated_at_idx" ON "redirects" USING btree ("updated_at");
  CREATE INDEX "redirects_created_at_idx" ON "redirects" USING btree ("created_at");
  CREATE UNIQUE INDEX "tombstones_path_idx" ON "tombstones" USING btree ("path");
  CREATE INDEX "tombstones_subject_idx" ON "tombstones" USING btree ("subject");
  CREATE INDEX "tombstones_document_idx" ON "tombstones" USING btree ("document");
  CREATE INDEX "tombstones_updated_at_idx" ON "tombstones" USING btree ("updated_at");
  CREATE INDEX "tombstones_created_at_idx" ON "tombstones" USING btree ("created_at");
  CREATE INDEX "media_created_by_idx" ON "media" USING btree ("created_by_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE INDEX "media_deleted_at_idx" ON "media" USING btree ("deleted_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_thumbnail_sizes_thumbnail_filename_idx" ON "media" USING btree ("sizes_thumbnail_filename");
  CREATE INDEX "places_name_idx" ON "places" USING btree ("name");
  CREATE INDEX "places_level_idx" ON "places" USING btree ("level");
  CREATE INDEX "places_parent_idx" ON "places" USING btree ("parent_id");
  CREATE UNIQUE INDEX "places_code_idx" ON "places" USING btree ("code");
  CREATE INDEX "places_label_idx" ON "places" USING btree ("label");
  CREATE INDEX "places_pinyin_idx" ON "places" USING btree ("pinyin");
  CREATE INDEX "places_initials_idx" ON "places" USING btree ("initials");
  CREATE INDEX "places_updated_at_idx" ON "places" USING btree ("updated_at");
  CREATE INDEX "places_created_at_idx" ON "places" USING btree ("created_at");
  CREATE INDEX "changes_release_idx" ON "changes" USING btree ("release");
  CREATE INDEX "changes_updated_at_idx" ON "changes" USING btree ("updated_at");
  CREATE INDEX "changes_created_at_idx" ON "changes" USING btree ("created_at");
  CREATE UNIQUE INDEX "releases_number_idx" ON "releases" USING btree ("number");
  CREATE INDEX "releases_state_idx" ON "releases" USING btree ("state");
  CREATE INDEX "releases_updated_at_idx" ON "releases" USING btree ("updated_at");
  CREATE INDEX "releases_created_at_idx" ON "releases" USING btree ("created_at");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_street_idx" ON "users" USING btree ("street_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "users_username_idx" ON "users" USING btree ("username");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_cases_id_idx" ON "payload_locked_documents_rels" USING btree ("cases_id");
  CREATE INDEX "payload_locked_documents_rels_news_id_idx" ON "payload_locked_documents_rels" USING btree ("news_id");
  CREATE INDEX "payload_locked_documents_rels_interviews_id_idx" ON "payload_locked_documents_rels" USING btree ("interviews_id");
  CREATE INDEX "payload_locked_documents_rels_announcements_id_idx" ON "payload_locked_documents_rels" USING btree ("announcements_id");
  CREATE INDEX "payload_locked_documents_rels_projects_id_idx" ON "payload_locked_documents_rels" USING btree ("projects_id");
  CREATE INDEX "payload_locked_documents_rels_partners_id_idx" ON "payload_locked_documents_rels" USING btree ("partners_id");
  CREATE INDEX "payload_locked_documents_rels_workers_id_idx" ON "payload_locked_documents_rels" USING btree ("workers_id");
  CREATE INDEX "payload_locked_documents_rels_streets_id_idx" ON "payload_locked_documents_rels" USING btree ("streets_id");
  CREATE INDEX "payload_locked_documents_rels_topics_id_idx" ON "payload_locked_documents_rels" USING btree ("topics_id");
  CREATE INDEX "payload_locked_documents_rels_campaigns_id_idx" ON "payload_locked_documents_rels" USING btree ("campaigns_id");
  CREATE INDEX "payload_locked_documents_rels_corrections_id_idx" ON "payload_locked_documents_rels" USING btree ("corrections_id");
  CREATE INDEX "payload_locked_documents_rels_redirects_id_idx" ON "payload_locked_documents_rels" USING btree ("redirects_id");
  CREATE INDEX "payload_locked_documents_rels_tombstones_id_idx" ON "payload_locked_documents_rels" USING btree ("tombstones_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_places_id_idx" ON "payload_locked_documents_rels" USING btree ("places_id");
  CREATE INDEX "payload_locked_documents_rels_changes_id_idx" ON "payload_locked_documents_rels" USING btree ("changes_id");
  CREATE INDEX "payload_locked_documents_rels_releases_id_idx" ON "payload_locked_documents_rels" USING btree ("releases_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "site_settings_about_order_idx" ON "site_settings_about" USING btree ("_order");
  CREATE INDEX "site_settings_about_parent_id_idx" ON "site_settings_about" USING btree ("_parent_id");
  CREATE INDEX "site_settings_texts_order_parent" ON "site_settings_texts" USING btree ("order","parent_id");
  CREATE INDEX "front_page_featured_campaign_idx" ON "front_page" USING btree ("featured_campaign_id");
  CREATE INDEX "front_page_rels_order_idx" ON "front_page_rels" USING btree ("order");
  CREATE INDEX "front_page_rels_parent_idx" ON "front_page_rels" USING btree ("parent_id");
  CREATE INDEX "front_page_rels_path_idx" ON "front_page_rels" USING btree ("path");
  CREATE INDEX "front_page_rels_cases_id_idx" ON "front_page_rels" USING btree ("cases_id");
  CREATE INDEX "front_page_rels_news_id_idx" ON "front_page_rels" USING btree ("news_id");
  CREATE INDEX "front_page_rels_interviews_id_idx" ON "front_page_rels" USING btree ("interviews_id");
  CREATE INDEX "front_page_rels_announcements_id_idx" ON "front_page_rels" USING btree ("announcements_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "cases_dimensions" CASCADE;
  DROP TABLE "cases_micro_kinds" CASCADE;
  DROP TABLE "cases_figures" CASCADE;
  DROP TABLE "cases_credits" CASCADE;
  DROP TABLE "cases" CASCADE;
  DROP TABLE "cases_texts" CASCADE;
  DROP TABLE "cases_rels" CASCADE;
  DROP TABLE "_cases_v_version_dimensions" CASCADE;
  DROP TABLE "_cases_v_version_micro_kinds" CASCADE;
  DROP TABLE "_cases_v_version_figures" CASCADE;
  DROP TABLE "_cases_v_version_credits" CASCADE;
  DROP TABLE "_cases_v" CASCADE;
  DROP TABLE "_cases_v_texts" CASCADE;
  DROP TABLE "_cases_v_rels" CASCADE;
  DROP TABLE "news_credits" CASCADE;
  DROP TABLE "news" CASCADE;
  DROP TABLE "news_texts" CASCADE;
  DROP TABLE "news_rels" CASCADE;
  DROP TABLE "_news_v_version_credits" CASCADE;
  DROP TABLE "_news_v" CASCADE;
  DROP TABLE "_news_v_texts" CASCADE;
  DROP TABLE "_news_v_rels" CASCADE;
  DROP TABLE "interviews_transcript" CASCADE;
  DROP TABLE "interviews_credits" CASCADE;
  DROP TABLE "interviews" CASCADE;
  DROP TABLE "interviews_texts" CASCADE;
  DROP TABLE "interviews_rels" CASCADE;
  DROP TABLE "_interviews_v_version_transcript" CASCADE;
  DROP TABLE "_interviews_v_version_credits" CASCADE;
  DROP TABLE "_interviews_v" CASCADE;
  DROP TABLE "_interviews_v_texts" CASCADE;
  DROP TABLE "_interviews_v_rels" CASCADE;
  DROP TABLE "announcements_credits" CASCADE;
  DROP TABLE "announcements" CASCADE;
  DROP TABLE "announcements_texts" CASCADE;
  DROP TABLE "announcements_rels" CASCADE;
  DROP TABLE "_announcements_v_version_credits" CASCADE;
  DROP TABLE "_announcements_v" CASCADE;
  DROP TABLE "_announcements_v_texts" CASCADE;
  DROP TABLE "_announcements_v_rels" CASCADE;
  DROP TABLE "projects_history" CASCADE;
  DROP TABLE "projects" CASCADE;
  DROP TABLE "projects_rels" CASCADE;
  DROP TABLE "_projects_v_version_history" CASCADE;
  DROP TABLE "_projects_v" CASCADE;
  DROP TABLE "_projects_v_rels" CASCADE;
  DROP TABLE "partners" CASCADE;
  DROP TABLE "partners_rels" CASCADE;
  DROP TABLE "_partners_v" CASCADE;
  DROP TABLE "_partners_v_rels" CASCADE;
  DROP TABLE "workers" CASCADE;
  DROP TABLE "workers_texts" CASCADE;
  DROP TABLE "workers_rels" CASCADE;
  DROP TABLE "_workers_v" CASCADE;
  DROP TABLE "_workers_v_texts" CASCADE;
  DROP TABLE "_workers_v_rels" CASCADE;
  DROP TABLE "streets_community_brands" CASCADE;
  DROP TABLE "streets_methods" CASCADE;
  DROP TABLE "streets_grid_figures" CASCADE;
  DROP TABLE "streets" CASCADE;
  DROP TABLE "_streets_v_version_community_brands" CASCADE;
  DROP TABLE "_streets_v_version_methods" CASCADE;
  DROP TABLE "_streets_v_version_grid_figures" CASCADE;
  DROP TABLE "_streets_v" CASCADE;
  DROP TABLE "topics" CASCADE;
  DROP TABLE "topics_rels" CASCADE;
  DROP TABLE "_topics_v" CASCADE;
  DROP TABLE "_topics_v_rels" CASCADE;
  DROP TABLE "campaigns_rules_categories" CASCADE;
  DROP TABLE "campaigns_rules_jury_criteria" CASCADE;
  DROP TABLE "campaigns_rules_tie_rule" CASCADE;
  DROP TABLE "campaigns_candidates" CASCADE;
  DROP TABLE "campaigns" CASCADE;
  DROP TABLE "campaigns_texts" CASCADE;
  DROP TABLE "_campaigns_v_version_rules_categories" CASCADE;
  DROP TABLE "_campaigns_v_version_rules_jury_criteria" CASCADE;
  DROP TABLE "_campaigns_v_version_rules_tie_rule" CASCADE;
  DROP TABLE "_campaigns_v_version_candidates" CASCADE;
  DROP TABLE "_campaigns_v" CASCADE;
  DROP TABLE "_campaigns_v_texts" CASCADE;
  DROP TABLE "corrections" CASCADE;
  DROP TABLE "corrections_rels" CASCADE;
  DROP TABLE "redirects" CASCADE;
  DROP TABLE "tombstones" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "places" CASCADE;
  DROP TABLE "changes" CASCADE;
  DROP TABLE "releases" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "site_settings_about" CASCADE;
  DROP TABLE "site_settings" CASCADE;
  DROP TABLE "site_settings_texts" CASCADE;
  DROP TABLE "front_page" CASCADE;
  DROP TABLE "front_page_rels" CASCADE;
  DROP TYPE "public"."enum_cases_dimensions";
  DROP TYPE "public"."enum_cases_micro_kinds";
  DROP TYPE "public"."enum_cases_credits_role";
  DROP TYPE "public"."enum_cases_form";
  DROP TYPE "public"."enum_cases_origin_kind";
  DROP TYPE "public"."enum_cases_withdrawal_reason";
  DROP TYPE "public"."enum_cases_status";
  DROP TYPE "public"."enum__cases_v_version_dimensions";
  DROP TYPE "public"."enum__cases_v_version_micro_kinds";
  DROP TYPE "public"."enum__cases_v_version_credits_role";
  DROP TYPE "public"."enum__cases_v_version_form";
  DROP TYPE "public"."enum__cases_v_version_origin_kind";
  DROP TYPE "public"."enum__cases_v_version_withdrawal_reason";
  DROP TYPE "public"."enum__cases_v_version_status";
  DROP TYPE "public"."enum_news_credits_role";
  DROP TYPE "public"."enum_news_origin_kind";
  DROP TYPE "public"."enum_news_withdrawal_reason";
  DROP TYPE "public"."enum_news_status";
  DROP TYPE "public"."enum__news_v_version_credits_role";
  DROP TYPE "public"."enum__news_v_version_origin_kind";
  DROP TYPE "public"."enum__news_v_version_withdrawal_reason";
  DROP TYPE "public"."enum__news_v_version_status";
  DROP TYPE "public"."enum_interviews_credits_role";
  DROP TYPE "public"."enum_interviews_video_kind";
  DROP TYPE "public"."enum_interviews_origin_kind";
  DROP TYPE "public"."enum_interviews_withdrawal_reason";
  DROP TYPE "public"."enum_interviews_status";
  DROP TYPE "public"."enum__interviews_v_version_credits_role";
  DROP TYPE "public"."enum__interviews_v_version_video_kind";
  DROP TYPE "public"."enum__interviews_v_version_origin_kind";
  DROP TYPE "public"."enum__interviews_v_version_withdrawal_reason";
  DROP TYPE "public"."enum__interviews_v_version_status";
  DROP TYPE "public"."enum_announcements_credits_role";
  DROP TYPE "public"."enum_announcements_origin_kind";
  DROP TYPE "public"."enum_announcements_withdrawal_reason";
  DROP TYPE "public"."enum_announcements_status";
  DROP TYPE "public"."enum__announcements_v_version_credits_role";
  DROP TYPE "public"."enum__announcements_v_version_origin_kind";
  DROP TYPE "public"."enum__announcements_v_version_withdrawal_reason";
  DROP TYPE "public"."enum__announcements_v_version_status";
  DROP TYPE "public"."enum_projects_history_stage";
  DROP TYPE "public"."enum_projects_micro_kind";
  DROP TYPE "public"."enum_projects_stage";
  DROP TYPE "public"."enum_projects_withdrawal_reason";
  DROP TYPE "public"."enum_projects_status";
  DROP TYPE "public"."enum__projects_v_version_history_stage";
  DROP TYPE "public"."enum__projects_v_version_micro_kind";
  DROP TYPE "public"."enum__projects_v_version_stage";
  DROP TYPE "public"."enum__projects_v_version_withdrawal_reason";
  DROP TYPE "public"."enum__projects_v_version_status";
  DROP TYPE "public"."enum_partners_withdrawal_reason";
  DROP TYPE "public"."enum_partners_status";
  DROP TYPE "public"."enum__partners_v_version_withdrawal_reason";
  DROP TYPE "public"."enum__partners_v_version_status";
  DROP TYPE "public"."enum_workers_post";
  DROP TYPE "public"."enum_workers_phone_consent_kind";
  DROP TYPE "public"."enum_workers_withdrawal_reason";
  DROP TYPE "public"."enum_workers_status";
  DROP TYPE "public"."enum__workers_v_version_post";
  DROP TYPE "public"."enum__workers_v_version_phone_consent_kind";
  DROP TYPE "public"."enum__workers_v_version_withdrawal_reason";
  DROP TYPE "public"."enum__workers_v_version_status";
  DROP TYPE "public"."enum_streets_grid_figures_kind";
  DROP TYPE "public"."enum_streets_withdrawal_reason";
  DROP TYPE "public"."enum_streets_status";
  DROP TYPE "public"."enum__streets_v_version_grid_figures_kind";
  DROP TYPE "public"."enum__streets_v_version_withdrawal_reason";
  DROP TYPE "public"."enum__streets_v_version_status";
  DROP TYPE "public"."enum_topics_withdrawal_reason";
  DROP TYPE "public"."enum_topics_status";
  DROP TYPE "public"."enum__topics_v_version_withdrawal_reason";
  DROP TYPE "public"."enum__topics_v_version_status";
  DROP TYPE "public"."enum_campaigns_rules_tie_rule";
  DROP TYPE "public"."enum_campaigns_rules_counts_shown_mode";
  DROP TYPE "public"."enum_campaigns_withdrawal_reason";
  DROP TYPE "public"."enum_campaigns_status";
  DROP TYPE "public"."enum__campaigns_v_version_rules_tie_rule";
  DROP TYPE "public"."enum__campaigns_v_version_rules_counts_shown_mode";
  DROP TYPE "public"."enum__campaigns_v_version_withdrawal_reason";
  DROP TYPE "public"."enum__campaigns_v_version_status";
  DROP TYPE "public"."enum_tombstones_reason";
  DROP TYPE "public"."enum_media_consent_kind";
  DROP TYPE "public"."enum_places_level";
  DROP TYPE "public"."enum_changes_reach";
  DROP TYPE "public"."enum_releases_state";
  DROP TYPE "public"."enum_releases_fault";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";`)
}
