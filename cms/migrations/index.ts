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
    name: '20261128_220500_takedowns'
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
];
