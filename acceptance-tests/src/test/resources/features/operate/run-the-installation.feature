@journey-operator
Feature: Run the installation
  The operator creates organizations and invites their first administrator; has no role inside them.

  Scenario: The set-up link works once
    When somebody opens the set-up link a second time
    Then the page says that the link cannot be used

  Scenario: An organization gets its first administrator by a one-time link
    Given the operator is signed in
    When the operator creates the organization "initech" and invites "ida@initech.example"
    And ida opens the link and chooses a password
    Then ida is signed in at initech as Super Administrator
    And the link cannot be used a second time

  Scenario: An operator signs in through the installation's own provider
    When olga signs in as operator with the provider
    Then olga sees the organizations
    And olga has a session of the server

  Scenario: The operator has no role inside an organization
    Given the operator is signed in
    When the operator opens the users of acme
    Then the operator is asked to sign in at acme

  Scenario: An API key does what it was made for and nothing else
    Given an API key that may only view the users of acme
    Then it reads the users of acme
    And it may not create a user at acme
    And it may not read the users of globex
    When the key is revoked
    Then it is worth nothing

  Scenario: An empty list of acts makes no key that may do everything
    When the owner asks for an API key that may do ","
    Then no key is made
