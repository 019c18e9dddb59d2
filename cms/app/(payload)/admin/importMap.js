import { CharacterCount as CharacterCount_966a7d74932d99d76eef1a86672bca94 } from '../../../content/components/CharacterCount.tsx'
import { PictureName as PictureName_0b20f91d4e60086809418307420b753f } from '../../../content/components/PictureName.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PasteFeature as PasteFeature_9ae892e716a599d9be373854540e5fa8 } from '../../../content/paste/PasteFeature.tsx'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RowTitle as RowTitle_b4f8b9de36db254f42c37cee7f3632d2 } from '../../../content/components/RowTitle.tsx'
import { TableCells as TableCells_71944b458c8725c64a993723208c3ba5 } from '../../../content/components/TableCells.tsx'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PlacePicker as PlacePicker_892e73ba53447b9b03f6fb6fd06f9b60 } from '../../../places/components/PlacePicker.tsx'
import { StateCell as StateCell_bb5be62d32f056e2334e3ebe27c42ebc } from '../../../editorial/states/components/StateCell.tsx'
import { NoField as NoField_27ac60d62ee2ef9a3c863c1e33bfdc4f } from '../../../editorial/states/components/NoField.tsx'
import { SavedViews as SavedViews_158d936172d7c418cfd9f991e887b1a4 } from '../../../editorial/states/components/SavedViews.tsx'
import { PresenceList as PresenceList_a6cc1f9fadf5f7da0f0fd376f8d687f2 } from '../../../editorial/desk/components/PresenceList.tsx'
import { KeepRefusedEdits as KeepRefusedEdits_de762f5e84e5b4bd4b45145d65a195a6 } from '../../../panel/components/KeepRefusedEdits.tsx'
import { AnswerSave as AnswerSave_66c5e14eada6b0ffd042f11df16864d7 } from '../../../panel/components/AnswerSave.tsx'
import { PreviewControls as PreviewControls_40a2e167950d1dfade38a0ed20ce7012 } from '../../../panel/components/PreviewControls.tsx'
import { LintControls as LintControls_89d398bc3e931349f1724de7f2d811fc } from '../../../editorial/lint/components/LintControls.tsx'
import { KeepTyped as KeepTyped_0a1c7274c4169d24c35e5d1d1a736967 } from '../../../editorial/desk/components/KeepTyped.tsx'
import { DocumentProgress as DocumentProgress_2b7401ad664c1a8ae47bd949fa0ac574 } from '../../../release/proof/components/DocumentProgress.tsx'
import { PublishIfAllowed as PublishIfAllowed_57700d6b05a1af7c3ff2785d8069295d } from '../../../people/components/PublishIfAllowed.tsx'
import { TakeDown as TakeDown_1513a59c0ba6aa933d4d77007e80eda8 } from '../../../panel/components/TakeDown.tsx'
import { Versions as Versions_206a64fac1a23968c9b3bd7c6d76c150 } from '../../../panel/components/Versions.tsx'
import { ReviewTab as ReviewTab_df8955954bd88baaf412233c3a97853b } from '../../../editorial/review/components/ReviewTab.tsx'
import { LintTab as LintTab_ad7e95360972b5f865a1be3c6fad57b4 } from '../../../editorial/lint/components/LintTab.tsx'
import { CommentsTab as CommentsTab_7a3b33a7e4316615249c5119e09bbfa2 } from '../../../editorial/comments/components/CommentsTab.tsx'
import { FactCheckTab as FactCheckTab_0e2b79b2bed9f0c811f02c85ac9a3799 } from '../../../editorial/factCheck/components/FactCheckTab.tsx'
import { HistoryTab as HistoryTab_03adddae6fc4af8221676ab87a7c9766 } from '../../../editorial/history/components/HistoryTab.tsx'
import { SlipTab as SlipTab_1173a534506e171d6e368dc888648966 } from '../../../editorial/slip/components/SlipTab.tsx'
import { WordTab as WordTab_5dda8140fddab9fe57fc3ced47a08b45 } from '../../../editorial/fromWord/components/WordTab.tsx'
import { WechatTab as WechatTab_11f11a70cfca20eb5be01b280995d2c9 } from '../../../editorial/toWechat/components/WechatTab.tsx'
import { UsesTab as UsesTab_dded8e90066d955cb10181102d09100f } from '../../../editorial/usage/components/UsesTab.tsx'
import { IntakeTab as IntakeTab_91252fb39be2bf59b0cb84610c4de1f2 } from '../../../intake/components/IntakeTab.tsx'
import { BeginDocument as BeginDocument_13067a9eddbbc0b277397d202d44e912 } from '../../../panel/components/BeginDocument.tsx'
import { PresetPicker as PresetPicker_522603f4ceb3d0a91444b408e748c35b } from '../../../voting/desk/components/PresetPicker.tsx'
import { JuryDesk as JuryDesk_c39a4cd0b8cdff8d665578455d9895ea } from '../../../voting/jury/components/JuryDesk.tsx'
import { CampaignDesk as CampaignDesk_c62a7db0c29fbc7f727a1dc8abef2167 } from '../../../voting/desk/components/CampaignDesk.tsx'
import { UnpublishIfAllowed as UnpublishIfAllowed_d0b585fcee97bdba64fd6f5ee99add01 } from '../../../people/components/UnpublishIfAllowed.tsx'
import { PictureCell as PictureCell_88b5b5969bda74313612a6155280d829 } from '../../../content/components/PictureCell.tsx'
import { ImportList as ImportList_43cc06bee8713e06de6a9dc939b10354 } from '../../../editorial/lint/components/ImportList.tsx'
import { ReleaseProgress as ReleaseProgress_5a0f6fcc1e2f2fe0086e803e3f4f370b } from '../../../release/proof/components/ReleaseProgress.tsx'
import { SecurityLogExport as SecurityLogExport_5ae167d7620673b6137accea888a5517 } from '../../../people/components/SecurityLogExport.tsx'
import { CurrentPassword as CurrentPassword_5f43f2e5b41832e1f34f522f686a660f } from '../../../people/components/CurrentPassword.tsx'
import { SignInState as SignInState_0676df2efbb4f951a0f3cb973178cc0c } from '../../../people/components/SignInState.tsx'
import { SecondFactor as SecondFactor_12016dbd54228f6e5159a86b03ffe205 } from '../../../people/components/SecondFactor.tsx'
import { Icon as Icon_17577b803713648fd02d523776e2c809 } from '../../../panel/components/Icon.tsx'
import { Logo as Logo_378ad941427ee860f4110fd30dcc83e1 } from '../../../panel/components/Logo.tsx'
import { StartPage as StartPage_8fe0d2e7379aeda4d748c8dbc8aee4ae } from '../../../panel/components/StartPage.tsx'
import { InboxLink as InboxLink_29e454dc05dabe937ee31de85e71bc95 } from '../../../editorial/notices/components/InboxLink.tsx'
import { IntakeLink as IntakeLink_904d50b06f298419f72065695ac24e16 } from '../../../intake/components/IntakeLink.tsx'
import { ConsentsLink as ConsentsLink_40b6d8359d43a8ab2a8c1d9ec30518f1 } from '../../../editorial/consents/components/ConsentsLink.tsx'
import { StatusLink as StatusLink_d143f08e54d7cd66190698fd7e05e701 } from '../../../watch/components/StatusLink.tsx'
import { BeijingTime as BeijingTime_ec570b69b3cfc42046b72e91403a9bba } from '../../../panel/components/BeijingTime.tsx'
import { ChineseLabels as ChineseLabels_467d0a2e0e205b94da46b1ab764604e2 } from '../../../panel/components/ChineseLabels.tsx'
import { InUseDialog as InUseDialog_a55fc2b66efc31c9922a2c7ff11c5036 } from '../../../editorial/usage/components/InUseDialog.tsx'
import { KeptSaves as KeptSaves_44456dd95ac162bb5f0afc8075508290 } from '../../../editorial/desk/components/KeptSaves.tsx'
import { JuryView as JuryView_8379fc3b6f9359ba6e067bc653070b23 } from '../../../voting/jury/components/JuryView.tsx'
import { NightReportView as NightReportView_ae3692e134cb361564227a3e85701421 } from '../../../editorial/lint/components/NightReportView.tsx'
import { ConsentsView as ConsentsView_515f1640ece79cac4ea6d95e9acb07e0 } from '../../../editorial/consents/components/ConsentsView.tsx'
import { IntakeView as IntakeView_72efa65de8eb9949fd4191e4dea2116b } from '../../../intake/components/IntakeView.tsx'
import { CallView as CallView_d23120c25b4d4a50d42c994c1dd757ce } from '../../../intake/components/CallView.tsx'
import { StreetView as StreetView_45911106eabfbd763b183cf9cffeb3f9 } from '../../../intake/components/StreetView.tsx'
import { DestroyedView as DestroyedView_a8aec999e65060b7cbaab45ab1b68e39 } from '../../../intake/components/DestroyedView.tsx'
import { RecommendationView as RecommendationView_8f547d09b0f96e744f7ec5bbb5cca80f } from '../../../intake/components/RecommendationView.tsx'
import { StatusView as StatusView_06844f827548cdd41332e307a7ae5818 } from '../../../watch/components/StatusView.tsx'
import { SignInView as SignInView_ddcec5f71a86f07031bb7b49ec5216d2 } from '../../../panel/components/SignInView.tsx'
import { AskAnAdmin as AskAnAdmin_129e5b91f16555b86fe5bf61ab57b61b } from '../../../panel/components/AskAnAdmin.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/content/components/CharacterCount.tsx#CharacterCount": CharacterCount_966a7d74932d99d76eef1a86672bca94,
  "/content/components/PictureName.tsx#PictureName": PictureName_0b20f91d4e60086809418307420b753f,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/content/paste/PasteFeature.tsx#PasteFeature": PasteFeature_9ae892e716a599d9be373854540e5fa8,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/content/components/RowTitle.tsx#RowTitle": RowTitle_b4f8b9de36db254f42c37cee7f3632d2,
  "/content/components/TableCells.tsx#TableCells": TableCells_71944b458c8725c64a993723208c3ba5,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/places/components/PlacePicker.tsx#PlacePicker": PlacePicker_892e73ba53447b9b03f6fb6fd06f9b60,
  "/editorial/states/components/StateCell.tsx#StateCell": StateCell_bb5be62d32f056e2334e3ebe27c42ebc,
  "/editorial/states/components/NoField.tsx#NoField": NoField_27ac60d62ee2ef9a3c863c1e33bfdc4f,
  "/editorial/states/components/SavedViews.tsx#SavedViews": SavedViews_158d936172d7c418cfd9f991e887b1a4,
  "/editorial/desk/components/PresenceList.tsx#PresenceList": PresenceList_a6cc1f9fadf5f7da0f0fd376f8d687f2,
  "/panel/components/KeepRefusedEdits.tsx#KeepRefusedEdits": KeepRefusedEdits_de762f5e84e5b4bd4b45145d65a195a6,
  "/panel/components/AnswerSave.tsx#AnswerSave": AnswerSave_66c5e14eada6b0ffd042f11df16864d7,
  "/panel/components/PreviewControls.tsx#PreviewControls": PreviewControls_40a2e167950d1dfade38a0ed20ce7012,
  "/editorial/lint/components/LintControls.tsx#LintControls": LintControls_89d398bc3e931349f1724de7f2d811fc,
  "/editorial/desk/components/KeepTyped.tsx#KeepTyped": KeepTyped_0a1c7274c4169d24c35e5d1d1a736967,
  "/release/proof/components/DocumentProgress.tsx#DocumentProgress": DocumentProgress_2b7401ad664c1a8ae47bd949fa0ac574,
  "/people/components/PublishIfAllowed.tsx#PublishIfAllowed": PublishIfAllowed_57700d6b05a1af7c3ff2785d8069295d,
  "/panel/components/TakeDown.tsx#TakeDown": TakeDown_1513a59c0ba6aa933d4d77007e80eda8,
  "/panel/components/Versions.tsx#Versions": Versions_206a64fac1a23968c9b3bd7c6d76c150,
  "/editorial/review/components/ReviewTab.tsx#ReviewTab": ReviewTab_df8955954bd88baaf412233c3a97853b,
  "/editorial/lint/components/LintTab.tsx#LintTab": LintTab_ad7e95360972b5f865a1be3c6fad57b4,
  "/editorial/comments/components/CommentsTab.tsx#CommentsTab": CommentsTab_7a3b33a7e4316615249c5119e09bbfa2,
  "/editorial/factCheck/components/FactCheckTab.tsx#FactCheckTab": FactCheckTab_0e2b79b2bed9f0c811f02c85ac9a3799,
  "/editorial/history/components/HistoryTab.tsx#HistoryTab": HistoryTab_03adddae6fc4af8221676ab87a7c9766,
  "/editorial/slip/components/SlipTab.tsx#SlipTab": SlipTab_1173a534506e171d6e368dc888648966,
  "/editorial/fromWord/components/WordTab.tsx#WordTab": WordTab_5dda8140fddab9fe57fc3ced47a08b45,
  "/editorial/toWechat/components/WechatTab.tsx#WechatTab": WechatTab_11f11a70cfca20eb5be01b280995d2c9,
  "/editorial/usage/components/UsesTab.tsx#UsesTab": UsesTab_dded8e90066d955cb10181102d09100f,
  "/intake/components/IntakeTab.tsx#IntakeTab": IntakeTab_91252fb39be2bf59b0cb84610c4de1f2,
  "/panel/components/BeginDocument.tsx#BeginDocument": BeginDocument_13067a9eddbbc0b277397d202d44e912,
  "/voting/desk/components/PresetPicker.tsx#PresetPicker": PresetPicker_522603f4ceb3d0a91444b408e748c35b,
  "/voting/jury/components/JuryDesk.tsx#JuryDesk": JuryDesk_c39a4cd0b8cdff8d665578455d9895ea,
  "/voting/desk/components/CampaignDesk.tsx#CampaignDesk": CampaignDesk_c62a7db0c29fbc7f727a1dc8abef2167,
  "/people/components/UnpublishIfAllowed.tsx#UnpublishIfAllowed": UnpublishIfAllowed_d0b585fcee97bdba64fd6f5ee99add01,
  "/content/components/PictureCell.tsx#PictureCell": PictureCell_88b5b5969bda74313612a6155280d829,
  "/editorial/lint/components/ImportList.tsx#ImportList": ImportList_43cc06bee8713e06de6a9dc939b10354,
  "/release/proof/components/ReleaseProgress.tsx#ReleaseProgress": ReleaseProgress_5a0f6fcc1e2f2fe0086e803e3f4f370b,
  "/people/components/SecurityLogExport.tsx#SecurityLogExport": SecurityLogExport_5ae167d7620673b6137accea888a5517,
  "/people/components/CurrentPassword.tsx#CurrentPassword": CurrentPassword_5f43f2e5b41832e1f34f522f686a660f,
  "/people/components/SignInState.tsx#SignInState": SignInState_0676df2efbb4f951a0f3cb973178cc0c,
  "/people/components/SecondFactor.tsx#SecondFactor": SecondFactor_12016dbd54228f6e5159a86b03ffe205,
  "/panel/components/Icon.tsx#Icon": Icon_17577b803713648fd02d523776e2c809,
  "/panel/components/Logo.tsx#Logo": Logo_378ad941427ee860f4110fd30dcc83e1,
  "/panel/components/StartPage.tsx#StartPage": StartPage_8fe0d2e7379aeda4d748c8dbc8aee4ae,
  "/editorial/notices/components/InboxLink.tsx#InboxLink": InboxLink_29e454dc05dabe937ee31de85e71bc95,
  "/intake/components/IntakeLink.tsx#IntakeLink": IntakeLink_904d50b06f298419f72065695ac24e16,
  "/editorial/consents/components/ConsentsLink.tsx#ConsentsLink": ConsentsLink_40b6d8359d43a8ab2a8c1d9ec30518f1,
  "/watch/components/StatusLink.tsx#StatusLink": StatusLink_d143f08e54d7cd66190698fd7e05e701,
  "/panel/components/BeijingTime.tsx#BeijingTime": BeijingTime_ec570b69b3cfc42046b72e91403a9bba,
  "/panel/components/ChineseLabels.tsx#ChineseLabels": ChineseLabels_467d0a2e0e205b94da46b1ab764604e2,
  "/editorial/usage/components/InUseDialog.tsx#InUseDialog": InUseDialog_a55fc2b66efc31c9922a2c7ff11c5036,
  "/editorial/desk/components/KeptSaves.tsx#KeptSaves": KeptSaves_44456dd95ac162bb5f0afc8075508290,
  "/voting/jury/components/JuryView.tsx#JuryView": JuryView_8379fc3b6f9359ba6e067bc653070b23,
  "/editorial/lint/components/NightReportView.tsx#NightReportView": NightReportView_ae3692e134cb361564227a3e85701421,
  "/editorial/consents/components/ConsentsView.tsx#ConsentsView": ConsentsView_515f1640ece79cac4ea6d95e9acb07e0,
  "/intake/components/IntakeView.tsx#IntakeView": IntakeView_72efa65de8eb9949fd4191e4dea2116b,
  "/intake/components/CallView.tsx#CallView": CallView_d23120c25b4d4a50d42c994c1dd757ce,
  "/intake/components/StreetView.tsx#StreetView": StreetView_45911106eabfbd763b183cf9cffeb3f9,
  "/intake/components/DestroyedView.tsx#DestroyedView": DestroyedView_a8aec999e65060b7cbaab45ab1b68e39,
  "/intake/components/RecommendationView.tsx#RecommendationView": RecommendationView_8f547d09b0f96e744f7ec5bbb5cca80f,
  "/watch/components/StatusView.tsx#StatusView": StatusView_06844f827548cdd41332e307a7ae5818,
  "/panel/components/SignInView.tsx#SignInView": SignInView_ddcec5f71a86f07031bb7b49ec5216d2,
  "/panel/components/AskAnAdmin.tsx#AskAnAdmin": AskAnAdmin_129e5b91f16555b86fe5bf61ab57b61b,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
