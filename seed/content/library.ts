import type { SeedLibraryInput } from "#seed/seed.wire.ts";
import { cuqiaoFirstPartners } from "./announcements/cuqiaoFirstPartners.ts";
import { cuqiaoFirstProjects } from "./announcements/cuqiaoFirstProjects.ts";
import { wenjiangSixMicro } from "./announcements/wenjiangSixMicro.ts";
import { gridPeople } from "./campaign/gridPeople.ts";
import { cuqiaoFiveHomes } from "./cases/cuqiaoFiveHomes.ts";
import { fenghuangliFiveColours } from "./cases/fenghuangliFiveColours.ts";
import { jichangluReport } from "./cases/jichangluReport.ts";
import { jinjiangIncentives } from "./cases/jinjiangIncentives.ts";
import { liangfengCanteen } from "./cases/liangfengCanteen.ts";
import { pengzhenScience } from "./cases/pengzhenScience.ts";
import { qinlinTalents } from "./cases/qinlinTalents.ts";
import { shexueliRenewal } from "./cases/shexueliRenewal.ts";
import { wenjiangFifteenMinutes } from "./cases/wenjiangFifteenMinutes.ts";
import { wenjiangQuietNights } from "./cases/wenjiangQuietNights.ts";
import { xishuluQuarterHour } from "./cases/xishuluQuarterHour.ts";
import { xuefuJingcheng } from "./cases/xuefuJingcheng.ts";
import { corrections } from "./corrections.ts";
import { jinjiangFeature } from "./features/jinjiangFeature.ts";
import { shuangliuFeature } from "./features/shuangliuFeature.ts";
import { wenjiangFeature } from "./features/wenjiangFeature.ts";
import { frontPage } from "./frontPage.ts";
import { councilTalk } from "./interviews/councilTalk.ts";
import { fairVoteTalk } from "./interviews/fairVoteTalk.ts";
import { cujinContest } from "./news/cujinContest.ts";
import { cuqiaoBrandLaunch } from "./news/cuqiaoBrandLaunch.ts";
import { showcaseOpens } from "./news/showcaseOpens.ts";
import { shuangliuThemeCommunities } from "./news/shuangliuThemeCommunities.ts";
import { wenjiangLifeCircleGuide } from "./news/wenjiangLifeCircleGuide.ts";
import { wenjiangNeighbours } from "./news/wenjiangNeighbours.ts";
import { partners } from "./people/partners.ts";
import { sampleWorkers } from "./people/sampleWorkers.ts";
import { workers } from "./people/workers.ts";
import { cuqiaoProjects } from "./projects/cuqiaoProjects.ts";
import { sampleProjects } from "./projects/sampleProjects.ts";
import { wenjiangProjects } from "./projects/wenjiangProjects.ts";
import { settings } from "./settings.ts";
import { jinjiangStreets } from "./streets/jinjiangStreets.ts";
import { shuangliuStreets } from "./streets/shuangliuStreets.ts";
import { wenjiangStreets } from "./streets/wenjiangStreets.ts";
import { wuhouStreets } from "./streets/wuhouStreets.ts";
import { topics } from "./topics.ts";

/** All sample content, as a planting on the day of `now` brings it in. */
export const library = (now: Date): SeedLibraryInput => ({
  settings,
  topics,
  partners,
  projects: [...cuqiaoProjects, ...wenjiangProjects, ...sampleProjects],
  workers: [...workers, ...sampleWorkers],
  streets: [...wuhouStreets, ...jinjiangStreets, ...shuangliuStreets, ...wenjiangStreets],
  cases: [
    xuefuJingcheng,
    cuqiaoFiveHomes,
    wenjiangFifteenMinutes,
    liangfengCanteen,
    xishuluQuarterHour,
    jinjiangIncentives,
    jichangluReport,
    fenghuangliFiveColours,
    pengzhenScience,
    wenjiangQuietNights,
    shexueliRenewal,
    qinlinTalents,
    jinjiangFeature,
    shuangliuFeature,
    wenjiangFeature,
  ],
  news: [
    cuqiaoBrandLaunch,
    cujinContest,
    showcaseOpens,
    wenjiangLifeCircleGuide,
    shuangliuThemeCommunities,
    wenjiangNeighbours,
  ],
  interviews: [councilTalk, fairVoteTalk],
  announcements: [cuqiaoFirstProjects, cuqiaoFirstPartners, wenjiangSixMicro],
  corrections,
  campaigns: [gridPeople(now)],
  front: frontPage,
});
