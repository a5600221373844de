@journey-4 @overview
Feature: How many came in, and how many were refused
  The overview counts the sign-ins and refusals of the last seven days, and leads on to why.

  Background:
    Given acme is connected to its Okta
    And ann is bound

  Scenario: Who came in and who was refused are counted for today
    Given nora is in no group at Okta, but assigned to the application
    And nora is bound
    And the sign-ins of acme were counted
    When nora signs in with Okta
    And ann signs in with Okta
    Then today's sign-ins are 1 more and today's refusals 1 more
    And ann's overview shows as many
    And from there ann comes to the refusals alone, with "In none of the groups that have a role"

  Scenario: Who may not read the audit log sees the numbers all the same
    Given vera is bound
    When vera signs in with Okta
    Then vera's overview shows how many came in, without a way to the audit log
