@journey-5
Feature: Sign out
  Signing out ends the session here and at Okta.

  Background:
    Given acme is connected to its Okta
    And ann is bound

  Scenario: The session ends here and at Okta
    Given ann signed in with Okta
    When ann signs out
    Then the sign-in page says "You signed out"
    And the former session cookie is worth nothing
    And Okta asks for the password again
