import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RowTitle as RowTitle_b4f8b9de36db254f42c37cee7f3632d2 } from '../../../content/components/RowTitle.tsx'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PlacePicker as PlacePicker_892e73ba53447b9b03f6fb6fd06f9b60 } from '../../../places/components/PlacePicker.tsx'
import { PublishIfAllowed as PublishIfAllowed_57700d6b05a1af7c3ff2785d8069295d } from '../../../people/components/PublishIfAllowed.tsx'
import { UnpublishIfAllowed as UnpublishIfAllowed_d0b585fcee97bdba64fd6f5ee99add01 } from '../../../people/components/UnpublishIfAllowed.tsx'
import { PresetPicker as PresetPicker_94f16bf24b4764e5dff14a668147d5f1 } from '../../../voting/collection/components/PresetPicker.tsx'
import { JuryDesk as JuryDesk_c39a4cd0b8cdff8d665578455d9895ea } from '../../../voting/jury/components/JuryDesk.tsx'
import { CampaignDesk as CampaignDesk_6844a9a7ca91ed532ab6e774d02674c3 } from '../../../voting/components/CampaignDesk.tsx'
import { Icon as Icon_0234159bbeaecaed3714932b8e96a6a2 } from '../../../people/components/Icon.tsx'
import { Logo as Logo_fee208870eee34a66bea05c237e25f4d } from '../../../people/components/Logo.tsx'
import { Desk as Desk_58c12125729bf8549038c5188e694283 } from '../../../people/components/Desk.tsx'
import { JuryView as JuryView_8379fc3b6f9359ba6e067bc653070b23 } from '../../../voting/jury/components/JuryView.tsx'
import { AskAnAdmin as AskAnAdmin_904b2e374eb53598b28a223085dfd519 } from '../../../people/components/AskAnAdmin.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/content/components/RowTitle.tsx#RowTitle": RowTitle_b4f8b9de36db254f42c37cee7f3632d2,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/places/components/PlacePicker.tsx#PlacePicker": PlacePicker_892e73ba53447b9b03f6fb6fd06f9b60,
  "/people/components/PublishIfAllowed.tsx#PublishIfAllowed": PublishIfAllowed_57700d6b05a1af7c3ff2785d8069295d,
  "/people/components/UnpublishIfAllowed.tsx#UnpublishIfAllowed": UnpublishIfAllowed_d0b585fcee97bdba64fd6f5ee99add01,
  "/voting/collection/components/PresetPicker.tsx#PresetPicker": PresetPicker_94f16bf24b4764e5dff14a668147d5f1,
  "/voting/jury/components/JuryDesk.tsx#JuryDesk": JuryDesk_c39a4cd0b8cdff8d665578455d9895ea,
  "/voting/components/CampaignDesk.tsx#CampaignDesk": CampaignDesk_6844a9a7ca91ed532ab6e774d02674c3,
  "/people/components/Icon.tsx#Icon": Icon_0234159bbeaecaed3714932b8e96a6a2,
  "/people/components/Logo.tsx#Logo": Logo_fee208870eee34a66bea05c237e25f4d,
  "/people/components/Desk.tsx#Desk": Desk_58c12125729bf8549038c5188e694283,
  "/voting/jury/components/JuryView.tsx#JuryView": JuryView_8379fc3b6f9359ba6e067bc653070b23,
  "/people/components/AskAnAdmin.tsx#AskAnAdmin": AskAnAdmin_904b2e374eb53598b28a223085dfd519,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
