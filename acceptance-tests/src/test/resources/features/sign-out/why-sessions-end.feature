@journey-5 @seed-console @renewal
Feature: Every session that ends says why
  The sign-in page tells the person in one sentence what happened and what to do; the audit log
  holds the same reason.

  Background:
    Given acme is connected to its Okta
    And ann is bound
    And ann signed in with Okta

  Scenario: Okta revoked the refresh token and does not tell why
    When Okta's administrator revokes everything of ann
    And 50 minutes pass
    Then ann reads "no longer confirmed your sign-in"
    And the audit log says that the session ended with "refused_by_provider"

  Scenario: The application at Okta is set up wrongly
    When the client may no longer use refresh tokens at Okta
    And 50 minutes pass
    Then ann is still signed in
    And the overview of acme says "The app may not sign people in this way"
    When 15 minutes pass
    Then ann reads "could not be reached or did not accept us"
    And the audit log says that the session ended with "provider_error"

  Scenario: Okta is away when the access token is over
    When 50 minutes pass
    And Okta goes down
    Then ann is still signed in
    When 15 minutes pass while Okta is down
    Then ann reads "could not be reached or did not accept us"
    And the audit log says that the session ended with "provider_error"

  Scenario: The person lost the last group that gives a role
    When ann leaves the group "Super Administrator" at Okta, but stays assigned
    And 50 minutes pass
    Then ann reads "you no longer have access"
    And the audit log says that the session ended with "access_removed"

  Scenario: An administrator disables the user here
    When the user of ann is disabled here
    Then ann reads "you no longer have access"
    And the audit log says that the session ended with "access_removed"

  Scenario: An administrator disables the connection
    When the connection of acme is disabled
    Then ann reads "an administrator changed how your organization signs in"
    And the audit log says that the session ended with "configuration_changed"

  Scenario: Another user signs in in the same browser
    Given adam is bound
    When adam comes back from Okta in ann's browser
    Then the page asks whether adam takes the place of ann
    When adam confirms it
    Then adam is signed in in ann's browser
    And the audit log says that the session ended with "replaced"

  Scenario: The organization's idle limit is reached
    Given sessions of acme live 600 minutes, and unused 30 minutes
    When 31 minutes pass
    Then ann reads "your session reached its longest time"
    And the audit log says that the session ended with "lifetime_reached"
