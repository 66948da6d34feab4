export {
  Organisation,
  OrganisationId,
  OrganisationType,
  organisationTypes,
} from './organisation.ts';
