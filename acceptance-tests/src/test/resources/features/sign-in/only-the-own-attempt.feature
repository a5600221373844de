@journey-4
Feature: Only the attempt that this browser began is completed
  What comes back from the provider is believed once, in the browser that began it, and in time.

  Background:
    Given acme is connected to its Okta
    And ann is bound

  Scenario: An invented state
    When somebody comes back from Okta with an invented state
    Then the page says that the sign-in is not known

  Scenario: The answer is used a second time
    Given ann signed in with Okta
    When the same answer of Okta is opened again
    Then the page says that the sign-in was already completed

  Scenario: The answer is opened in another browser
    Given ann began to sign in
    When another browser opens the answer of Okta
    Then the page says that the sign-in was begun in another browser
    And ann can still complete it

  Scenario: The person takes too long
    Given ann began to sign in
    When ann comes back after 16 minutes
    Then the page says that the sign-in took too long

  @okta-down
  Scenario: Okta is down when the person comes back
    Given ann began to sign in
    When Okta goes down before ann comes back
    Then the page says that Okta cannot be reached at the moment
