@journey-5 @seed-console @renewal @ends
Feature: Who owns the tokens
  An organization chooses: each session has tokens of its own, or all sessions of one user share one
  set, which a sign-in anywhere replaces together with its expiry.

  Background:
    Given acme is connected to its Okta
    And vera is bound

  Scenario: Each session has its own, so a second device never disturbs the first
    Given vera signed in with Okta
    When 40 minutes pass
    And vera signed in with Okta on another device
    And 15 minutes pass
    And vera goes on working
    Then Okta renewed the tokens 1 time
    When an administrator ends vera's newest session
    Then the other device is no longer signed in
    And vera is still signed in

  Scenario: A sign-in on a second device replaces the tokens and their expiry for both
    Given the sessions of one user share their tokens
    And vera signed in with Okta
    When 40 minutes pass
    And vera signed in with Okta on another device
    And 15 minutes pass
    Then vera is still signed in
    And Okta renewed the tokens 0 times
    When 35 minutes pass
    Then vera is still signed in
    And the other device is still signed in
    And Okta renewed the tokens 1 time

  Scenario: What ends the shared tokens ends all sessions that use them
    Given the sessions of one user share their tokens
    And vera signed in with Okta
    And vera signed in with Okta on another device
    When Okta's administrator revokes everything of vera
    And 50 minutes pass
    Then vera reads "no longer confirmed your sign-in"
    And the other device is no longer signed in
    And the session list and the audit log tell of vera "Refused by the provider"
