@journey-6 @seed-console
Feature: Programs call the API with tokens that Okta issued
  The scopes api::<role key> say what a program may do.

  Background:
    Given acme is connected to its Okta

  Scenario: A token with api::view_only reads and may not write
    Given a service token of acme's Okta with the scope "api::view_only"
    When the program reads the users
    Then it gets them
    When the program creates a user
    Then it is forbidden because the token may not manage users
    And an API user for "api::view_only" is listed with the client that used it

  Scenario: No token
    When a program without a token reads the users
    Then it is unauthorized and asked for a bearer token

  Scenario: A token for another audience
    Given a service token of globex's Okta with the scope "api::view_only"
    When the program reads the users
    Then it is unauthorized because the token is invalid

  Scenario: A token without a role
    Given a service token of acme's Okta with the scope "api::field_service"
    When the program reads the users
    Then it is forbidden because the token gives no role
