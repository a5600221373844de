@journey-5
Feature: Two organizations in one browser
  Each organization keeps its own session.

  Background:
    Given acme is connected to its Okta
    And globex is connected
    And ann is bound
    And gina is bound at globex

  Scenario: Both sessions live side by side
    When ann signs in at acme and gina signs in at globex in the same browser
    Then ann is signed in at acme
    And gina is signed in at globex

  Scenario: A session of one organization is worth nothing at the other
    Given ann signed in with Okta
    When ann's session cookie is presented at globex
    Then globex asks to sign in
