@journey-2 @seed-crm @seed-console @read-back
Feature: Reading a tenant back tells what is wrong there
  Each mistake gives its own finding and no misleading other, also where a sign-in could only say
  that something is wrong.

  Background:
    Given hooli's Okta tenant has nothing but people
    And hooli's administrator has an API token of that tenant

  Scenario Outline: <mistake>
    Given no program is to call the API
    And the assistant has set the tenant up
    When somebody did this at Okta by hand: <mistake>
    Then reading the tenant back finds "<finding>" and nothing else

    Examples:
      | mistake                                          | finding                       |
      | the web app is gone                              | web_app_missing               |
      | the web app is switched off                      | web_app_inactive              |
      | the web app may not use refresh tokens           | web_app_refresh_grant_missing |
      | the redirect URI has a slash too many            | redirect_uri_not_registered   |
      | the sign-out redirect URI is another             | sign_out_uri_not_registered   |
      | PKCE is not required                             | pkce_not_required             |
      | the refresh token is not rotated                 | web_app_refresh_not_rotated   |
      | rotation has no grace period                     | web_app_rotation_leeway       |
      | the web app requires DPoP                        | web_app_dpop                  |
      | the web app asks for consent                     | consent_required              |
      | the web app has no tile on the dashboard         | dashboard_sign_in_off         |
      | Federation Broker Mode is on                     | web_app_broker_mode           |
      | the web app sends its secret in the body         | client_authentication_differs |
      | the group View Only is gone                      | group_missing                 |
      | the group View Only is not assigned              | web_app_group_not_assigned    |
      | the authorization server is switched off         | authorization_server_inactive |
      | the authorization server has another audience    | server_audience_differs       |
      | the authorization server is gone                 | authorization_server_missing  |
      | the scope user_groups is gone                    | scope_missing                 |
      | the scope user_groups asks for consent           | user_scope_consent_required   |
      | the scope api::view_only asks for consent        | scope_consent_required        |
      | the claim roles is gone                          | roles_claim_undefined         |
      | the claim roles is put into the access token     | roles_claim_on_access_token   |
      | the claim roles only comes from userinfo         | roles_claim_not_always        |
      | the claim roles is tied to the scope email       | roles_claim_scope             |
      | the filter of roles has the wrong case           | roles_claim_filter            |
      | the filter of roles starts with another prefix   | roles_claim_filter            |
      | the filter of roles matches more than 100 groups | roles_claim_too_wide          |
      | the claim roles is switched off                  | roles_claim_inactive          |
      | the claim upn holds the last name                | upn_claim_value               |
      | the claim upn only comes from userinfo           | upn_claim_not_always          |
      | the claim upn is gone                            | upn_claim_undefined           |
      | the claim upn is put into the access token       | upn_claim_on_access_token     |
      | the claim upn is switched off                    | upn_claim_inactive            |
      | the claim upn is tied to the scope address       | upn_claim_scope               |
      | the claim uid is gone                            | uid_claim_undefined           |
      | the claim uid only comes from userinfo           | uid_claim_not_always          |
      | the claim uid is switched off                    | uid_claim_inactive            |
      | the claim uid is tied to the scope address       | uid_claim_scope               |
      | the claim uid holds the login                    | uid_claim_value               |
      | there is no access policy                        | access_policies_none          |
      | the access policy names another app              | client_in_no_policy           |
      | the access policy is switched off                | access_policy_inactive        |
      | a policy for all clients comes first             | access_policy_order           |
      | the rule is for client credentials               | rule_grant_missing            |
      | the rule lacks the scope user_groups             | rule_scopes_missing           |
      | the rule is switched off                         | rule_inactive                 |
      | the rule is gone                                 | user_rule_missing             |
      | the rule lets one group in                       | rule_people                   |
      | refresh tokens end after 20 idle minutes         | refresh_idle_short            |
      | harry is assigned without a role's group         | people_without_role_group     |
      | the web app may not use Authorization Code       | web_app_grant_missing         |
      | the group View Only comes from a directory       | group_not_okta                |
      | the authorization server calls itself by a custom domain | issuer_mode_differs   |

  Scenario Outline: <mistake>
    Given the assistant has set the tenant up
    When somebody did this at Okta by hand: <mistake>
    Then reading the tenant back finds "<finding>" and nothing else

    Examples:
      | mistake                            | finding                |
      | the API app requires DPoP          | api_app_dpop           |
      | the API app is switched off        | api_app_inactive       |
      | the API app is in no policy        | api_policy_missing     |
      | the API rule grants a second level | api_rule_scopes        |
      | the API rule is for people         | api_rule_grant_missing |
      | somebody else's rule grants a second level | api_rule_scopes |
      | the API app is in a second policy | api_client_in_two_policies |
      | the API app is gone                | api_app_missing        |
      | the API rule is gone               | api_rule_missing       |
      | the scope api::view_only is gone   | api_scope_missing      |
      | the API app may not use Client Credentials | api_app_grant_missing |

  Scenario Outline: <mistake>
    Given no program is to call the API
    And a mobile app that comes back to "com.example.fieldapp:/callback"
    And the assistant has set the tenant up
    When somebody did this at Okta by hand: <mistake>
    Then reading the tenant back finds "<finding>" and nothing else

    Examples: the native app
      | mistake                                               | finding                            |
      | the native app is gone                                | native_app_missing                 |
      | the native app is switched off                        | native_app_inactive                |
      | the native app may not use Authorization Code         | native_app_grant_missing           |
      | the native app may not use refresh tokens             | native_app_refresh_grant_missing   |
      | the native app's refresh token is not rotated         | native_app_refresh_not_rotated     |
      | rotation of the native app has no grace period        | native_app_rotation_leeway         |
      | the native app requires DPoP                          | native_app_dpop                    |
      | the native app comes back to elsewhere                | native_redirect_uri_not_registered |
      | the group View Only is not assigned to the native app | native_app_group_not_assigned      |

  @key @noted
  Scenario Outline: <mistake>
    Given the program's public keys are at "https://program.example/jwks.json"
    And the assistant has set the tenant up
    When somebody did this at Okta by hand: <mistake>
    Then reading the tenant back finds "<finding>" and nothing else

    Examples: a program with a key
      | mistake                                 | finding                           |
      | the API app takes a secret              | api_client_authentication_differs |
      | the API app reads the keys of elsewhere | api_client_keys_elsewhere         |

  @key
  Scenario Outline: <mistake>
    Given the web app is to prove itself by our key
    And the assistant has set the tenant up
    When somebody did this at Okta by hand: <mistake>
    Then reading the tenant back finds "<finding>" and nothing else

    Examples:
      | mistake                                  | finding                       |
      | the web app reads the keys of elsewhere  | client_keys_elsewhere         |
      | the web app sends its secret in the body | client_authentication_differs |
