@journey-5 @seed-console @signals @ends
Feature: Signed out by the provider
  What an Okta administrator does to a person's sessions takes effect here at once, and explains itself.

  Background:
    Given acme is connected to its Okta
    And Okta signs people out of Gatehouse too

  Scenario: An Okta administrator clears a person's sessions
    Given vera is bound
    And vera signed in with Okta
    When an Okta administrator clears vera's sessions
    Then vera is signed out because "your session at the identity provider ended"
    And the session list and the audit log tell of vera "Signed out by the provider"
    And the audit log tells that the identity provider signed vera out, and how fast
    When vera signs in with Okta
    Then vera stays signed in

  Scenario: A sign-in that was begun before is refused
    Given vera is bound
    And vera signed in with Okta
    And vera begins to sign in in another browser
    When an Okta administrator clears vera's sessions
    And vera completes the sign-in in the other browser
    Then the other browser says "signed out while you were on your way"

  Scenario: Okta names the person by e-mail address
    Given Okta names people by e-mail address
    And vera is bound
    And vera signed in with Okta
    When an Okta administrator clears vera's sessions
    Then vera is signed out because "your session at the identity provider ended"

  Scenario: Somebody forges a signal
    Given vera is bound
    And vera signed in with Okta
    When somebody without Okta's key asks to sign vera out
    Then the signal is not believed
    And vera stays signed in

  @shared-signals
  Scenario: Shared Signals tell that a session was revoked
    Given Okta pushes security events to acme
    And vera is bound
    And vera signed in with Okta
    When Okta tells by security event that vera's sessions were cleared
    Then vera is signed out because "your session at the identity provider ended"

  @event-hook
  Scenario: An event hook tells that a person's sessions were cleared
    Given Okta's event hook tells acme what happens to people
    And vera is bound
    And vera signed in with Okta
    When Okta tells by event hook that vera's sessions were cleared
    Then vera is signed out because "your session at the identity provider ended"
    And the session list and the audit log tell of vera "Signed out by the provider"

  Scenario: A person signs out of Okta, which tells the browser's other applications
    Given Okta says which of its sessions a sign-in belongs to
    And vera is bound
    And vera signed in with Okta
    When vera signs out at Okta, which opens acme's front-channel logout
    Then vera is signed out because "your session at the identity provider ended"
    And the session list and the audit log tell of vera "Signed out by the provider"

  @event-hook
  Scenario: A person is deactivated at Okta
    Given Okta's event hook tells acme what happens to people
    And vera is bound
    And vera signed in with Okta
    When vera is deactivated at Okta
    Then vera is signed out because "you no longer have access"
    And the session list and the audit log tell of vera "Access removed"

  @event-hook
  Scenario: A person is unassigned from the application at Okta
    Given Okta's event hook tells acme what happens to people
    And nora is bound
    And nora was granted "view_only" here
    And nora signed in with Okta
    When nora is unassigned from the application at Okta
    Then nora is signed out because "you no longer have access"
    And the session list and the audit log tell of nora "Access removed"

  @event-hook
  Scenario: A person loses groups at Okta one by one
    Given Okta's event hook tells acme what happens to people
    And adam is bound
    And adam signed in with Okta
    When adam is taken out of the group "Administrator" at Okta
    Then adam stays signed in with the role "view_only" only
    When adam is taken out of the group "View Only" at Okta
    Then adam is signed out because "you no longer have access"
