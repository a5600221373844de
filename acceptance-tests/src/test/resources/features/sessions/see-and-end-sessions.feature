@journey-5 @sessions
Feature: See sessions and end them
  Administrators see who is signed in and end sessions; everybody sees and ends the own ones.

  Background:
    Given acme is connected to its Okta
    And ann is bound
    And vera is bound

  Scenario: An administrator ends one session, and the person is told
    Given ann signed in with Okta
    And vera signed in with Okta
    When ann ends vera's session
    Then vera is no longer signed in
    And vera's sign-in page says "An administrator signed you out"
    And the session list and the audit log tell of vera "Signed out by administrator"

  Scenario: Ending all sessions asks for the organization's name
    Given ann signed in with Okta
    And vera signed in with Okta
    When ann asks to end all sessions and types "globex"
    Then the page says how many sessions of how many people would end
    And vera is still signed in
    When ann asks to end all sessions and types "acme"
    Then vera is no longer signed in
    And ann is no longer signed in

  Scenario: Who may only view sees sessions and ends none
    Given ann signed in with Okta
    And vera signed in with Okta
    When vera opens the list of sessions
    Then vera sees ann's session without a way to end it
    And vera is refused when vera ends ann's session all the same
    And ann is still signed in

  Scenario: A person ends the own other sessions
    Given vera signed in with Okta
    And vera signed in with Okta on another device
    When vera ends all other sessions
    Then the other device is no longer signed in
    And vera is still signed in

  Scenario: An administrator looks for sessions that ended for one reason
    Given ann signed in with Okta
    And vera signed in with Okta
    And ann ended vera's session
    When ann asks for sessions that ended as "Signed out by administrator"
    Then the list shows vera's ended session and no live one

  Scenario: Nobody ends a session of another organization
    Given globex is connected
    And gina is bound at globex
    And gina signed in with Okta
    And ann signed in with Okta
    When ann ends gina's session all the same
    Then there is no such session
    And gina is still signed in

  Scenario: An address in the midst of a list that was damaged leads to its beginning
    Given ann signed in with Okta
    When ann opens the list of sessions at an address that was damaged
    Then ann is told that the list does not go on from there, and led to its beginning
    And a program is told so, too
