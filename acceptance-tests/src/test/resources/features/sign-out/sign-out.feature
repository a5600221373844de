@journey-5 @ends
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
    And the session list and the audit log tell of ann "Signed out"

  Scenario: Signing out works at Okta, too, when the session here is already gone
    Given ann signed in with Okta
    And ann is still signed in
    When an administrator ends ann's session
    And ann presses Sign out on a page that was open before
    Then Okta asks for the password again
    And the session list and the audit log tell of ann "Signed out by administrator"
