@journey-1 @seed-console @misconfiguration @key
Feature: A key of its own instead of a shared secret
  At Okta one client secret serves the web app and whoever makes bearer tokens with it. With Private Key JWT there is none:
  Gatehouse signs, Okta reads the public key, and a key is rotated without anybody noticing.

  Background:
    Given globex is not connected yet
    And globex's Okta is set up with "our key instead of a secret"

  Scenario: A connection without a secret
    When gina tries the settings at Okta
    Then the trial found nothing
    And the state is Connected
    And 1 public key is published, and nothing private

  Scenario: The next key is published before it is used
    Given gina tries the settings at Okta
    When the client key is rotated
    Then 2 public keys are published, and nothing private
    And gina is a user of globex and signed in
