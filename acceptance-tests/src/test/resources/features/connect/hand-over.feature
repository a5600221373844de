@journey-1 @seed-crm @seed-console @hand-over
Feature: Hand the set-up over by a link
  A Super Administrator lets somebody without an account set up the connection, and nothing else.

  Background:
    Given globex is not connected yet
    And the local administrator of globex is signed in

  Scenario: The link leads to Connected and is over then
    Given ingrid opened a hand-over link of globex
    When ingrid enters the settings of globex's Okta
    And ingrid connects and signs in at Okta as gina
    Then the state is Connected
    And ingrid is told "this link has done its work"
    And the link is listed as over

  Scenario: The link opens the set-up and nothing else
    Given ingrid opened a hand-over link of globex
    Then ingrid can read the set-up guide
    And ingrid cannot open the users, the audit log, the settings or another organization
    And ingrid cannot make a link or disconnect

  Scenario: Two people have the same link
    Given a hand-over link of globex
    When ingrid opens the link
    And mallory opens the link
    Then ingrid can read the set-up guide
    And mallory is told "It was used before"

  Scenario: A link is taken back at once
    Given ingrid opened a hand-over link of globex
    And ingrid enters the settings of globex's Okta
    When the administrator revokes the link while ingrid is at Okta
    Then ingrid is told "has taken it back"
    And the state is Configured

  Scenario: A stored secret is never used on the holder's behalf
    Given the administrator entered the settings of globex's Okta
    And ingrid opened a hand-over link of globex
    When ingrid enters the same settings without a client secret
    Then there is a message at the client secret
    And ingrid cannot connect with the administrator's draft

  Scenario: Settings in force are replaced only when a Super Administrator confirms
    Given globex is connected
    And ingrid opened a hand-over link of globex
    When ingrid enters the settings of globex's Okta
    And ingrid connects and signs in at Okta as gina
    Then ingrid is told "a Super Administrator must put it into force"
    And the former settings are in force
    When the administrator confirms
    Then the settings that ingrid proved are in force
    And the link is listed as over

  Scenario: The holder checks what he entered himself and nothing else
    Given the administrator entered the settings of globex's Okta
    And ingrid opened a hand-over link of globex
    Then ingrid cannot have the administrator's draft checked
    When ingrid enters the settings of globex's Okta
    And ingrid has the draft checked again
    Then ingrid is told "The checks have run"
    And ingrid can try a program's credentials under Diagnostics

  Scenario: A draft is never replaced unseen
    Given ingrid opened a hand-over link of globex
    When the administrator saves a draft while ingrid fills in the form
    Then ingrid is told "Somebody else saved or discarded the draft"
    And the administrator's draft is still there
    When ingrid saves once more
    Then the draft is the one that ingrid entered

  Scenario: What a revoked link has proven counts no more
    Given globex is connected
    And ingrid opened a hand-over link of globex
    When ingrid enters the settings of globex's Okta
    And ingrid connects and signs in at Okta as gina
    And the administrator revokes the link
    Then nothing waits to be confirmed
    And the former settings are in force
