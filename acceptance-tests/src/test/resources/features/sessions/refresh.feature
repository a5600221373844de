@journey-5 @seed-console @renewal @ends
Feature: Tokens are renewed while a session is used
  A session that is used renews its tokens near the end of the access token's life, once. What Okta
  says of the person then counts at once.

  Background:
    Given acme is connected to its Okta
    And ann is bound

  Scenario: A used session outlives its access token
    Given ann signed in with Okta
    When 50 minutes pass
    And ann goes on working
    And 50 minutes pass
    Then ann is still signed in
    And Okta renewed the tokens 2 times

  Scenario: Many requests at once renew once
    Given ann signed in with Okta
    When 90 minutes pass
    And ann's browser asks for 40 pages at once
    Then each of them was answered to ann
    And Okta renewed the tokens 1 time

  Scenario: A session that nobody uses renews nothing
    Given ann signed in with Okta
    When 50 minutes pass
    Then Okta renewed the tokens 0 times

  Scenario: A group that was added counts from the next renewal
    Given ann signed in with Okta
    And ann joined the group "Administrator" at Okta
    When 50 minutes pass
    Then ann has the role "administrator" too

  Scenario: An outage inside the access token's life signs nobody out
    Given ann signed in with Okta
    When 50 minutes pass
    And Okta goes down
    Then ann is still signed in
    When 2 minutes pass while Okta is down
    And Okta is back
    Then ann is still signed in

  Scenario: An answer that is lost is asked for again inside Okta's leeway
    Given ann signed in with Okta
    When 50 minutes pass
    And the answer to the next renewal is lost on the wire
    Then ann is still signed in
    When 5 seconds pass
    Then ann is still signed in
    And Okta renewed the tokens 2 times
    When 50 minutes pass
    Then ann is still signed in

  Scenario: Other signing keys at Okta sign nobody out
    Given ann signed in with Okta
    When Okta replaces its signing keys without notice
    And 50 minutes pass
    Then ann is still signed in
    And Okta renewed the tokens 1 time
