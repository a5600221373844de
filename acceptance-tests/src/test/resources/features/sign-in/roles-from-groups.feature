@journey-4 @seed-console
Feature: Groups become roles
  Okta sends the groups of a person in the roles claim; each that is named like a role gives it.

  Background:
    Given acme is connected to its Okta

  Scenario: Several groups give the union of their roles
    Given adam is in the groups "Administrator" and "View Only" at Okta
    And adam is bound
    When adam signs in with Okta
    Then adam has the roles "administrator" and "view_only"

  Scenario: A person in no group is refused and told what to do
    Given nora is in no group at Okta, but assigned to the application
    And nora is bound
    When nora signs in with Okta
    Then nora is refused because no group gives a role
    And the page shows a reference code that stands in the audit log

  Scenario: A person who is not assigned to the application hears it from Okta
    Given otto exists at Okta, but is not assigned to the application
    When otto signs in with Okta
    Then otto is refused because Okta did not let otto in
