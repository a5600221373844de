@journey-1 @seed-crm @seed-console @proof
Feature: Draft, proof, live
  Only what was proven goes into force, and whom it signs out is known beforehand.
  What went into force by mistake is taken back in one step.

  Background:
    Given globex is connected
    And gina is a user of globex and signed in

  Scenario: A wrong new secret breaks nothing, and the right one takes over
    When the client secret in force is replaced by a wrong one
    Then gina signs in at another browser without noticing anything
    And the connection page tells "refused the new secret"
    When the client secret in force is replaced by the right one
    Then gina signs in at another browser without noticing anything
    And the connection page does not tell "refused the new secret"

  Scenario: Another native client signs nobody out, and one step brings the former back
    Given settings of globex without a native client
    Then saving them says that they sign nobody out
    When gina tries the settings at Okta
    Then no native client is in force
    And gina is still signed in
    When the previous settings are brought back
    Then the native client of globex's Okta is in force again
    And gina is still signed in

  Scenario: Another audience signs people out and tells them why
    Given settings of globex for users alone with the audience "api://other"
    Then saving them says that they end at least 1 session of 1 person
    When gina tries the settings at Okta
    Then gina reads "an administrator changed how your organization signs in"
    And the session list and the audit log tell of gina "Configuration changed"
    When the previous settings are brought back
    Then gina signs in at another browser without noticing anything
