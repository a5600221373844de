@journey-2 @seed-crm @seed-console @guide
Feature: Every step of the set-up, with the organization's own values
  An administrator reads what to do in the Okta Admin Console, copies the values, and sees what is done.

  Background:
    Given globex is not connected yet
    And the local administrator of globex is signed in

  Scenario: The guide has the organization's own values
    When the administrator opens the set-up guide
    Then it shows globex's redirect URI, sign-out redirect URI and audience
    And it shows a group and an API scope for each role
    And no step is marked as checked

  Scenario: What was seen is marked, and what was not tried is not
    Given the administrator entered the settings of globex's Okta
    Then the guide marks "Authorization server" as "checked"
    And the guide marks "Assign the groups" as "cannot be seen from here"
    When the administrator connects and signs in at Okta as gina
    Then the state is Connected
    And the guide marks "Assign the groups" as "checked"
    And the guide marks "Claim with the groups" as "checked"
    And the guide marks "Client authentication" as "checked"
    And the guide marks "Sign in from the Okta dashboard" as "cannot be seen from here"
    And the guide marks "Look at the tokens before anybody signs in" as "cannot be seen from here"

  Scenario: A finding stands at its step
    When the administrator enters an authorization server that does not exist
    Then the guide marks "Authorization server" as "needs attention"
    And the step leads to the finding "authorization_server_unknown"

  Scenario: The guide can be taken away
    When the administrator opens the set-up guide
    Then its Markdown file has the same steps and values
    And the API tells the same steps and values

  Scenario: A program's credentials show what was made for programs
    Given the administrator entered the settings of globex's Okta
    And a program with the client ID and secret that globex's Okta gave it
    Then the guide marks "Access policies for programs" as "cannot be seen from here"
    When the program's access is tried
    Then the guide marks "Access policies for programs" as "checked"
    And the guide marks "API services application, for programs" as "checked"
