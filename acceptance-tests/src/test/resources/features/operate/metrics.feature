@journey-operator @metrics
Feature: Measure what happens
  Numbers for whoever watches over the installation: never a name, never a secret, and not for everybody.

  Background:
    Given acme is connected to its Okta
    And ann is bound
    And an API key that may only read the metrics

  Scenario: The operator reads how sessions ended
    Given ann signed in with Okta
    When ann signs out
    Then the metrics count one more session that ended as "signed_out"
    And the metrics name every reason for which a session can end

  Scenario: The operator sees that people are refused
    When somebody comes back from Okta with an invented state
    Then the metrics count one more sign-in that ended as "state_unknown"

  Scenario: The metrics are for those alone who may read them
    Then the key reads neither the users of acme nor the organizations
    And nobody reads the metrics without a key
    And a key that may only view the users of acme does not read the metrics
