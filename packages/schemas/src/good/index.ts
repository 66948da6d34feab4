export { AccessTier, accessTiers } from './access.ts';
export { AgentReference, AgentRole, agentRoles } from './agent.ts';
export { Answer, QuestionId } from './answer.ts';
export {
  Availability,
  Component,
  ComponentType,
  availabilities,
  componentTypes,
} from './component.ts';
export {
  BoundingBox,
  DataField,
  DatasetFacts,
  Distribution,
  HighValueCategory,
  MediaType,
  PersonalData,
  UpdateFrequency,
  highValueCategories,
  updateFrequencies,
} from './dataset-facts.ts';
export {
  Author,
  CatalogueEntry,
  Good,
  GoodStatus,
  GoodSummary,
  RecordChange,
  Revision,
  RevisionSummary,
} from './good.ts';
export {
  GoodId,
  GoodKind,
  Identifier,
  Listing,
  RevisionNumber,
  Slug,
  goodKinds,
  listings,
} from './identity.ts';
export {
  EnergyFigure,
  Evaluation,
  GoodReference,
  HostedOffer,
  Modality,
  ModelFacts,
  ReleaseMode,
  WeightPrecision,
  modalities,
  releaseModes,
  weightPrecisions,
} from './model-facts.ts';
export { OtherStatement } from './other-statement.ts';
export { ClaimOfOpenness, PublicClaim, claimsOfOpenness } from './public-claim.ts';
export { GoodRecord, recordFormat, recordSizeBytesMax } from './record.ts';
export { Relation, RelationType, relationTypes } from './relation.ts';
export { SdgGoal, SdgRelevance, SdgTarget } from './sdg.ts';
export { ClosedDependency, SoftwareFacts } from './software-facts.ts';
