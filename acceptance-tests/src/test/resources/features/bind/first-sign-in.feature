@journey-3 @seed-crm
Feature: Bind a user to a login at Okta
  The Domain Name says who a user is at Okta. It is Inactive until the first sign-in.

  Background:
    Given acme is connected to its Okta

  Scenario: The first sign-in turns Inactive into Active
    Given a user bound to vera's login
    Then the user is Inactive
    When vera signs in with Okta
    Then the user is Active
    And the user is pinned to vera's id at Okta

  Scenario: A domain name belongs to one user
    Given a user bound to vera's login
    When an administrator creates another user with vera's login in capital letters
    Then there is a message that the domain name is taken

  Scenario: Somebody whom nobody bound is told so
    Given nobody is bound to vera's login
    When vera signs in with Okta
    Then vera is refused because nobody is bound to the login
