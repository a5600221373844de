@journey-5 @seed-console @renewal @ends
Feature: Refresh tokens expire or lie idle
  Okta gives one text for every refused refresh token. Gatehouse names the cause only where the
  connection says how long refresh tokens live.

  Background:
    Given acme is connected to its Okta
    And at Okta refresh tokens live 180 minutes, and unused 100 minutes
    And ann is bound

  Scenario: The refresh token expired although the session was used
    Given the connection of acme says that they live 180 minutes, and unused 100 minutes
    And ann signed in with Okta
    When 60 minutes pass
    And ann goes on working
    And 60 minutes pass
    And ann goes on working
    And 70 minutes pass
    Then ann reads "your sign-in at the identity provider has expired"
    And the session list and the audit log tell of ann "Refresh token expired"

  Scenario: A tab was inactive for so long that the refresh token died
    Given the connection of acme says that they live 180 minutes, and unused 100 minutes
    And ann signed in with Okta
    When 110 minutes pass
    Then ann reads "you were away for a long time"
    And the session list and the audit log tell of ann "Inactive too long"

  Scenario: Nobody said how long refresh tokens live, so no cause is invented
    Given ann signed in with Okta
    When 110 minutes pass
    Then ann reads "no longer confirmed your sign-in"
    And the session list and the audit log tell of ann "Refused by the provider"
