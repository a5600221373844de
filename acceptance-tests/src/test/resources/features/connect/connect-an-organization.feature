@journey-1 @seed-crm @seed-console
Feature: Connect an organization to its Okta
  A Super Administrator enters what Okta shows, and a real sign-in proves it.
  Whatever goes wrong changes nothing that works.

  Background:
    Given globex is not connected yet
    And the local administrator of globex is signed in

  Scenario: A complete, verified sign-in turns the state to Connected
    When the administrator enters the settings of globex's Okta
    Then every check passes and the state is Configured
    When the administrator connects and signs in at Okta as gina
    Then the state is Connected
    And the administrator is still signed in as before
    And nobody was bound by it

  Scenario: The organization domain and the authorization server ID do as well as the metadata URL
    When the administrator enters the organization domain and the authorization server ID instead
    Then every check passes and the state is Configured

  Scenario: A wrong authorization server is a finding at its field
    When the administrator enters an authorization server that does not exist
    Then the finding "authorization_server_unknown" stands at the metadata URL
    And connecting is not offered

  Scenario: Malformed fields are messages at those fields, and nothing is saved
    When the administrator enters "not a url" as metadata URL and no client ID
    Then there is a message at the metadata URL
    And there is a message at the client ID
    And nothing was saved

  Scenario: A draft does not touch what works
    Given globex is connected
    When the administrator saves a draft with an authorization server that does not exist
    Then the state is Connected
    And gina can still sign in

  Scenario: A later edit is never promoted unproved
    Given the administrator entered the settings of globex's Okta
    When somebody edits the draft while the administrator is at Okta
    Then the administrator comes back to "was changed while you were on your way"
    And the state is Configured

  @okta-down
  Scenario: Okta is down while connecting
    When Okta is down and the administrator enters the settings
    Then the finding "provider_connection_refused" stands at the metadata URL
