@journey-5 @seed-console @renewal @ends
Feature: Every session that ends says why
  The sign-in page tells the person in one sentence what happened and what to do; the session list
  and the audit log hold the same reason.

  Background:
    Given acme is connected to its Okta
    And ann is bound
    And ann signed in with Okta

  Scenario: Okta revoked the refresh token and does not tell why
    When Okta's administrator revokes everything of ann
    And 50 minutes pass
    Then ann reads "no longer confirmed your sign-in"
    And the session list and the audit log tell of ann "Refused by the provider"

  Scenario: Okta is away when the access token is over
    When 50 minutes pass
    And Okta goes down
    Then ann is still signed in
    When 15 minutes pass while Okta is down
    Then ann reads "could not be reached or did not accept us"
    When Okta is back
    Then the session list and the audit log tell of ann "Provider error"

  Scenario: The application at Okta may not renew tokens
    When the client may no longer use refresh tokens at Okta
    And 50 minutes pass
    Then ann is still signed in
    And the overview of acme says "The app may not sign people in this way"
    When 15 minutes pass
    Then ann reads "could not be reached or did not accept us"
    And the session list and the audit log tell of ann "Provider error"

  Scenario: No access policy of Okta fits any more
    When no access policy of Okta fits the client any more
    And 50 minutes pass
    Then ann is still signed in
    When 15 minutes pass
    Then ann reads "could not be reached or did not accept us"
    And the session list and the audit log tell of ann "Provider error"

  Scenario: A wrong secret signs out only whose access token is over, and nobody once it is mended
    Given vera is bound
    When 40 minutes pass
    And vera signs in with Okta
    And the client gets another secret at Okta
    And 25 minutes pass
    Then ann reads "could not be reached or did not accept us"
    And the session list and the audit log tell of ann "Provider error"
    And vera is still signed in
    When an administrator enters the other secret here
    And 50 minutes pass
    Then vera is still signed in

  Scenario: The person lost the last group that gives a role
    When ann leaves the group "Super Administrator" at Okta, but stays assigned
    And 50 minutes pass
    Then ann reads "you no longer have access"
    And the session list and the audit log tell of ann "Access removed"

  Scenario: Okta tells that the person is not assigned to the application any more
    Given Okta tells at a renewal that a person is not assigned
    When ann leaves the group "Super Administrator" at Okta
    And 50 minutes pass
    Then ann reads "you no longer have access"
    And the session list and the audit log tell of ann "Access removed"

  Scenario: The person is suspended at Okta, which gives no cause at a renewal
    When ann is suspended at Okta, and nobody tells
    And 50 minutes pass
    Then ann reads "no longer confirmed your sign-in"
    And the session list and the audit log tell of ann "Refused by the provider"

  Scenario: An administrator disables the user here
    When the user of ann is disabled here
    Then ann reads "you no longer have access"
    And the session list and the audit log tell of ann "Access removed"

  Scenario: An administrator ends the session here
    When an administrator ends ann's session
    Then ann reads "An administrator signed you out"
    And the session list and the audit log tell of ann "Signed out by administrator"

  Scenario: An administrator disables the connection
    When the connection of acme is disabled
    Then ann reads "an administrator changed how your organization signs in"
    And the session list and the audit log tell of ann "Configuration changed"

  Scenario: An administrator disconnects the organization
    When the connection of acme is disconnected
    Then ann reads "an administrator changed how your organization signs in"
    And the session list and the audit log tell of ann "Configuration changed"

  Scenario: Another user signs in in the same browser
    Given adam is bound
    When adam comes back from Okta in ann's browser
    Then the page asks whether adam takes the place of ann
    When adam confirms it
    Then adam is signed in in ann's browser
    And the session list and the audit log tell of ann "Replaced"

  Scenario: The organization's idle limit is reached
    Given sessions of acme live 600 minutes, and unused 30 minutes
    When 31 minutes pass
    Then ann reads "your session reached its time limit"
    And the session list and the audit log tell of ann "Lifetime reached"

  Scenario: A program asks how many sessions a shorter life would end
    Given sessions of acme live 600 minutes, and unused 300 minutes
    When 31 minutes pass
    Then living 600 minutes, and unused 300 minutes, would end no session
    And living 600 minutes, and unused 30 minutes, would end ann's session
    And ann is still signed in

  Scenario: The organization's absolute limit is reached, however much the session is used
    Given sessions of acme live 90 minutes, and unused 60 minutes
    When 50 minutes pass
    And ann goes on working
    And 41 minutes pass
    Then ann reads "your session reached its time limit"
    And the session list and the audit log tell of ann "Lifetime reached"
