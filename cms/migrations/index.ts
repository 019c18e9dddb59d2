import * as migration_20261121_200000_initial from './20261121_200000_initial.ts';
import * as migration_20261121_233936_voter_identity from './20261121_233936_voter_identity.ts';
import * as migration_20261121_234941_jury_fields from './20261121_234941_jury_fields.ts';
import * as migration_20261122_000000_voting from './20261122_000000_voting.ts';
import * as migration_20261122_000200_holds from './20261122_000200_holds.ts';
import * as migration_20261122_010000_voting_seals from './20261122_010000_voting_seals.ts';
import * as migration_20261122_020000_lean_casts from './20261122_020000_lean_casts.ts';
import * as migration_20261122_030000_jury from './20261122_030000_jury.ts';
import * as migration_20261122_040000_results from './20261122_040000_results.ts';
import * as migration_20261122_050000_sms from './20261122_050000_sms.ts';
import * as migration_20261122_050100_forget_messages from './20261122_050100_forget_messages.ts';
import * as migration_20261122_060000_scans from './20261122_060000_scans.ts';
import * as migration_20261128_053214_release_failures from './20261128_053214_release_failures.ts';
import * as migration_20261128_060116_security_events from './20261128_060116_security_events.ts';
import * as migration_20261128_060119_security_rules from './20261128_060119_security_rules.ts';
import * as migration_20261128_095615_wechat_files from './20261128_095615_wechat_files.ts';
import * as migration_20261128_100000_version_order from './20261128_100000_version_order.ts';
import * as migration_20261128_101647_saved_by from './20261128_101647_saved_by.ts';
import * as migration_20261128_130456_recovery_codes_renewed from './20261128_130456_recovery_codes_renewed.ts';
import * as migration_20261128_180600_refused_writes from './20261128_180600_refused_writes.ts';
import * as migration_20261128_181000_account_names from './20261128_181000_account_names.ts';
import * as migration_20261128_190000_acts_in_order from './20261128_190000_acts_in_order.ts';
import * as migration_20261128_220000_cdn_purges from './20261128_220000_cdn_purges.ts';
import * as migration_20261128_220500_takedowns from './20261128_220500_takedowns.ts';
import * as migration_20261129_022000_tree from './20261129_022000_tree.ts';
import * as migration_20261129_023000_changes_told from './20261129_023000_changes_told.ts';
import * as migration_20261129_024000_proofs from './20261129_024000_proofs.ts';
import * as migration_20261129_080000_review from './20261129_080000_review.ts';
import * as migration_20261129_090000_desk from './20261129_090000_desk.ts';
import * as migration_20261129_090500_presence from './20261129_090500_presence.ts';
import * as migration_20261129_100000_lint_passes from './20261129_100000_lint_passes.ts';
import * as migration_20261129_110000_comments from './20261129_110000_comments.ts';
import * as migration_20261129_110500_activity from './20261129_110500_activity.ts';
import * as migration_20261129_111000_standings from './20261129_111000_standings.ts';
import * as migration_20261129_111500_notices from './20261129_111500_notices.ts';
import * as migration_20261129_115000_terms from './20261129_115000_terms.ts';
import * as migration_20261129_120000_plans from './20261129_120000_plans.ts';
import * as migration_20261129_121000_slips from './20261129_121000_slips.ts';
import * as migration_20261129_122000_roster from './20261129_122000_roster.ts';
import * as migration_20261129_130000_reviewed_corrections from './20261129_130000_reviewed_corrections.ts';
import * as migration_20261129_130500_reporting from './20261129_130500_reporting.ts';
import * as migration_20261129_131000_inbox from './20261129_131000_inbox.ts';
import * as migration_20261129_140000_intake from './20261129_140000_intake.ts';
import * as migration_20261129_170000_word_originals from './20261129_170000_word_originals.ts';
import * as migration_20261129_193113_synonyms from './20261129_193113_synonyms.ts';
import * as migration_20261129_200000_fact_checks from './20261129_200000_fact_checks.ts';
import * as migration_20261129_200000_outside from './20261129_200000_outside.ts';
import * as migration_20261129_231753_intake_credit from './20261129_231753_intake_credit.ts';
import * as migration_20261129_231828_given_dates from './20261129_231828_given_dates.ts';
import * as migration_20261129_234000_intake_desk from './20261129_234000_intake_desk.ts';
import * as migration_20261130_002231_consent_ledger from './20261130_002231_consent_ledger.ts';
import * as migration_20261130_030000_tasks from './20261130_030000_tasks.ts';
import * as migration_20261130_030500_person_consents from './20261130_030500_person_consents.ts';
import * as migration_20261130_031000_nominees from './20261130_031000_nominees.ts';
import * as migration_20261130_031500_find_texts from './20261130_031500_find_texts.ts';
import * as migration_20261130_031500_forget_originals from './20261130_031500_forget_originals.ts';
import * as migration_20261130_063000_forget_copies from './20261130_063000_forget_copies.ts';
import * as migration_20261130_064500_refused_portraits from './20261130_064500_refused_portraits.ts';
import * as migration_20261130_070000_sender_tasks from './20261130_070000_sender_tasks.ts';
import * as migration_20261130_072000_missed_words from './20261130_072000_missed_words.ts';
import * as migration_20261130_072253_street_facilities from './20261130_072253_street_facilities.ts';
import * as migration_20261130_074423_fewest_votes from './20261130_074423_fewest_votes.ts';
import * as migration_20261130_100000_sent_since from './20261130_100000_sent_since.ts';
import * as migration_20261130_111000_said_to_desk from './20261130_111000_said_to_desk.ts';
import * as migration_20261130_140000_signing_keys from './20261130_140000_signing_keys.ts';
import * as migration_20261130_150000_commands from './20261130_150000_commands.ts';
import * as migration_20261130_151500_find_texts_anew from './20261130_151500_find_texts_anew.ts';
import * as migration_20261130_160000_upheld_objections from './20261130_160000_upheld_objections.ts';
import * as migration_20261130_170000_split_holds from './20261130_170000_split_holds.ts';
import * as migration_20261130_171000_announced_helpers from './20261130_171000_announced_helpers.ts';
import * as migration_20261130_172000_find_texts_anew from './20261130_172000_find_texts_anew.ts';

export const migrations = [
  {
    up: migration_20261121_200000_initial.up,
    down: migration_20261121_200000_initial.down,
    name: '20261121_200000_initial',
  },
  {
    up: migration_20261121_233936_voter_identity.up,
    down: migration_20261121_233936_voter_identity.down,
    name: '20261121_233936_voter_identity',
  },
  {
    up: migration_20261121_234941_jury_fields.up,
    down: migration_20261121_234941_jury_fields.down,
    name: '20261121_234941_jury_fields',
  },
  {
    up: migration_20261122_000000_voting.up,
    down: migration_20261122_000000_voting.down,
    name: '20261122_000000_voting',
  },
  {
    up: migration_20261122_000200_holds.up,
    down: migration_20261122_000200_holds.down,
    name: '20261122_000200_holds',
  },
  {
    up: migration_20261122_010000_voting_seals.up,
    down: migration_20261122_010000_voting_seals.down,
    name: '20261122_010000_voting_seals',
  },
  {
    up: migration_20261122_020000_lean_casts.up,
    down: migration_20261122_020000_lean_casts.down,
    name: '20261122_020000_lean_casts',
  },
  {
    up: migration_20261122_030000_jury.up,
    down: migration_20261122_030000_jury.down,
    name: '20261122_030000_jury',
  },
  {
    up: migration_20261122_040000_results.up,
    down: migration_20261122_040000_results.down,
    name: '20261122_040000_results',
  },
  {
    up: migration_20261122_050000_sms.up,
    down: migration_20261122_050000_sms.down,
    name: '20261122_050000_sms',
  },
  {
    up: migration_20261122_050100_forget_messages.up,
    down: migration_20261122_050100_forget_messages.down,
    name: '20261122_050100_forget_messages',
  },
  {
    up: migration_20261122_060000_scans.up,
    down: migration_20261122_060000_scans.down,
    name: '20261122_060000_scans',
  },
  {
    up: migration_20261128_053214_release_failures.up,
    down: migration_20261128_053214_release_failures.down,
    name: '20261128_053214_release_failures',
  },
  {
    up: migration_20261128_060116_security_events.up,
    down: migration_20261128_060116_security_events.down,
    name: '20261128_060116_security_events',
  },
  {
    up: migration_20261128_060119_security_rules.up,
    down: migration_20261128_060119_security_rules.down,
    name: '20261128_060119_security_rules',
  },
  {
    up: migration_20261128_095615_wechat_files.up,
    down: migration_20261128_095615_wechat_files.down,
    name: '20261128_095615_wechat_files',
  },
  {
    up: migration_20261128_100000_version_order.up,
    down: migration_20261128_100000_version_order.down,
    name: '20261128_100000_version_order',
  },
  {
    up: migration_20261128_101647_saved_by.up,
    down: migration_20261128_101647_saved_by.down,
    name: '20261128_101647_saved_by',
  },
  {
    up: migration_20261128_130456_recovery_codes_renewed.up,
    down: migration_20261128_130456_recovery_codes_renewed.down,
    name: '20261128_130456_recovery_codes_renewed',
  },
  {
    up: migration_20261128_180600_refused_writes.up,
    down: migration_20261128_180600_refused_writes.down,
    name: '20261128_180600_refused_writes',
  },
  {
    up: migration_20261128_181000_account_names.up,
    down: migration_20261128_181000_account_names.down,
    name: '20261128_181000_account_names',
  },
  {
    up: migration_20261128_190000_acts_in_order.up,
    down: migration_20261128_190000_acts_in_order.down,
    name: '20261128_190000_acts_in_order',
  },
  {
    up: migration_20261128_220000_cdn_purges.up,
    down: migration_20261128_220000_cdn_purges.down,
    name: '20261128_220000_cdn_purges',
  },
  {
    up: migration_20261128_220500_takedowns.up,
    down: migration_20261128_220500_takedowns.down,
    name: '20261128_220500_takedowns',
  },
  {
    up: migration_20261129_022000_tree.up,
    down: migration_20261129_022000_tree.down,
    name: '20261129_022000_tree',
  },
  {
    up: migration_20261129_023000_changes_told.up,
    down: migration_20261129_023000_changes_told.down,
    name: '20261129_023000_changes_told',
  },
  {
    up: migration_20261129_024000_proofs.up,
    down: migration_20261129_024000_proofs.down,
    name: '20261129_024000_proofs',
  },
  {
    up: migration_20261129_080000_review.up,
    down: migration_20261129_080000_review.down,
    name: '20261129_080000_review',
  },
  {
    up: migration_20261129_090000_desk.up,
    down: migration_20261129_090000_desk.down,
    name: '20261129_090000_desk',
  },
  {
    up: migration_20261129_090500_presence.up,
    down: migration_20261129_090500_presence.down,
    name: '20261129_090500_presence',
  },
  {
    up: migration_20261129_100000_lint_passes.up,
    down: migration_20261129_100000_lint_passes.down,
    name: '20261129_100000_lint_passes',
  },
  {
    up: migration_20261129_110000_comments.up,
    down: migration_20261129_110000_comments.down,
    name: '20261129_110000_comments',
  },
  {
    up: migration_20261129_110500_activity.up,
    down: migration_20261129_110500_activity.down,
    name: '20261129_110500_activity',
  },
  {
    up: migration_20261129_111000_standings.up,
    down: migration_20261129_111000_standings.down,
    name: '20261129_111000_standings',
  },
  {
    up: migration_20261129_111500_notices.up,
    down: migration_20261129_111500_notices.down,
    name: '20261129_111500_notices',
  },
  {
    up: migration_20261129_115000_terms.up,
    down: migration_20261129_115000_terms.down,
    name: '20261129_115000_terms',
  },
  {
    up: migration_20261129_120000_plans.up,
    down: migration_20261129_120000_plans.down,
    name: '20261129_120000_plans',
  },
  {
    up: migration_20261129_121000_slips.up,
    down: migration_20261129_121000_slips.down,
    name: '20261129_121000_slips',
  },
  {
    up: migration_20261129_122000_roster.up,
    down: migration_20261129_122000_roster.down,
    name: '20261129_122000_roster',
  },
  {
    up: migration_20261129_130000_reviewed_corrections.up,
    down: migration_20261129_130000_reviewed_corrections.down,
    name: '20261129_130000_reviewed_corrections',
  },
  {
    up: migration_20261129_130500_reporting.up,
    down: migration_20261129_130500_reporting.down,
    name: '20261129_130500_reporting',
  },
  {
    up: migration_20261129_131000_inbox.up,
    down: migration_20261129_131000_inbox.down,
    name: '20261129_131000_inbox',
  },
  {
    up: migration_20261129_140000_intake.up,
    down: migration_20261129_140000_intake.down,
    name: '20261129_140000_intake',
  },
  {
    up: migration_20261129_170000_word_originals.up,
    down: migration_20261129_170000_word_originals.down,
    name: '20261129_170000_word_originals',
  },
  {
    up: migration_20261129_193113_synonyms.up,
    down: migration_20261129_193113_synonyms.down,
    name: '20261129_193113_synonyms',
  },
  {
    up: migration_20261129_200000_fact_checks.up,
    down: migration_20261129_200000_fact_checks.down,
    name: '20261129_200000_fact_checks',
  },
  {
    up: migration_20261129_200000_outside.up,
    down: migration_20261129_200000_outside.down,
    name: '20261129_200000_outside',
  },
  {
    up: migration_20261129_231753_intake_credit.up,
    down: migration_20261129_231753_intake_credit.down,
    name: '20261129_231753_intake_credit',
  },
  {
    up: migration_20261129_231828_given_dates.up,
    down: migration_20261129_231828_given_dates.down,
    name: '20261129_231828_given_dates',
  },
  {
    up: migration_20261129_234000_intake_desk.up,
    down: migration_20261129_234000_intake_desk.down,
    name: '20261129_234000_intake_desk',
  },
  {
    up: migration_20261130_002231_consent_ledger.up,
    down: migration_20261130_002231_consent_ledger.down,
    name: '20261130_002231_consent_ledger',
  },
  {
    up: migration_20261130_030000_tasks.up,
    down: migration_20261130_030000_tasks.down,
    name: '20261130_030000_tasks',
  },
  {
    up: migration_20261130_030500_person_consents.up,
    down: migration_20261130_030500_person_consents.down,
    name: '20261130_030500_person_consents',
  },
  {
    up: migration_20261130_031000_nominees.up,
    down: migration_20261130_031000_nominees.down,
    name: '20261130_031000_nominees',
  },
  {
    up: migration_20261130_031500_find_texts.up,
    down: migration_20261130_031500_find_texts.down,
    name: '20261130_031500_find_texts',
  },
  {
    up: migration_20261130_031500_forget_originals.up,
    down: migration_20261130_031500_forget_originals.down,
    name: '20261130_031500_forget_originals',
  },
  {
    up: migration_20261130_063000_forget_copies.up,
    down: migration_20261130_063000_forget_copies.down,
    name: '20261130_063000_forget_copies',
  },
  {
    up: migration_20261130_064500_refused_portraits.up,
    down: migration_20261130_064500_refused_portraits.down,
    name: '20261130_064500_refused_portraits',
  },
  {
    up: migration_20261130_070000_sender_tasks.up,
    down: migration_20261130_070000_sender_tasks.down,
    name: '20261130_070000_sender_tasks',
  },
  {
    up: migration_20261130_072000_missed_words.up,
    down: migration_20261130_072000_missed_words.down,
    name: '20261130_072000_missed_words',
  },
  {
    up: migration_20261130_072253_street_facilities.up,
    down: migration_20261130_072253_street_facilities.down,
    name: '20261130_072253_street_facilities',
  },
  {
    up: migration_20261130_074423_fewest_votes.up,
    down: migration_20261130_074423_fewest_votes.down,
    name: '20261130_074423_fewest_votes',
  },
  {
    up: migration_20261130_100000_sent_since.up,
    down: migration_20261130_100000_sent_since.down,
    name: '20261130_100000_sent_since',
  },
  {
    up: migration_20261130_111000_said_to_desk.up,
    down: migration_20261130_111000_said_to_desk.down,
    name: '20261130_111000_said_to_desk',
  },
  {
    up: migration_20261130_140000_signing_keys.up,
    down: migration_20261130_140000_signing_keys.down,
    name: '20261130_140000_signing_keys',
  },
  {
    up: migration_20261130_150000_commands.up,
    down: migration_20261130_150000_commands.down,
    name: '20261130_150000_commands',
  },
  {
    up: migration_20261130_151500_find_texts_anew.up,
    down: migration_20261130_151500_find_texts_anew.down,
    name: '20261130_151500_find_texts_anew',
  },
  {
    up: migration_20261130_160000_upheld_objections.up,
    down: migration_20261130_160000_upheld_objections.down,
    name: '20261130_160000_upheld_objections',
  },
  {
    up: migration_20261130_170000_split_holds.up,
    down: migration_20261130_170000_split_holds.down,
    name: '20261130_170000_split_holds',
  },
  {
    up: migration_20261130_171000_announced_helpers.up,
    down: migration_20261130_171000_announced_helpers.down,
    name: '20261130_171000_announced_helpers',
  },
  {
    up: migration_20261130_172000_find_texts_anew.up,
    down: migration_20261130_172000_find_texts_anew.down,
    name: '20261130_172000_find_texts_anew',
  },
];
