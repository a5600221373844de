@journey-1 @seed-crm @seed-console @misconfiguration @trial
Feature: Mistakes that show when a person signs in
  Connect Now takes a person through a real sign-in. What the tokens lack is told there, with one finding for one mistake,
  and not at the first sign-in of somebody else.

  Background:
    Given globex is not connected yet

  Scenario: Everything that a sign-in shows is well
    Given globex's Okta is set up with "nothing"
    When gina tries the settings at Okta
    Then the trial found nothing
    And the trial tells "Groups received: 1; roles here by them: 1 (super_administrator)"
    And the trial tells "A refresh brought new tokens and a new refresh token"

  Scenario: Groups that are no roles here are another thing than no groups
    Given globex's Okta is set up with "nothing"
    When finn tries the settings at Okta
    Then the only finding of the trial is "roles_without_known_role"

  Scenario: A refresh token that no longer comes
    Given globex's Okta is set up with "nothing"
    When gina tries the settings at Okta, where the Refresh Token grant is taken away after the checks
    Then the only finding of the trial is "refresh_token_missing"

  Scenario Outline: <mistake>
    Given globex's Okta is set up with "<mistake>"
    When gina tries the settings at Okta
    Then the only finding of the trial is "<finding>"

    Examples: claims
      | mistake                               | finding                 |
      | no roles claim                        | roles_claim_missing     |
      | the roles claim on the access token   | roles_in_access_token   |
      | the roles claim at /userinfo only     | roles_only_in_userinfo  |
      | a group filter in other letters       | roles_claim_missing     |
      | the roles claim tied to another scope | roles_claim_missing     |
      | an expression that names no group     | roles_claim_empty       |
      | more groups than a claim may hold     | too_many_groups         |
      | no upn claim                          | upn_missing             |
      | an edited uid claim                   | uid_differs             |
      | a claim that cannot be computed       | claim_expression_failed |

    Examples: assignment and policy
      | mistake                                 | finding               |
      | a person who is not assigned            | user_not_assigned     |
      | no access policy                        | access_policy_missing |
      | the web app in no policy                | access_policy_missing |
      | a rule without Authorization Code       | access_policy_missing |
      | a rule without the scope user_groups    | access_policy_missing |
      | a rule without the scope offline_access | access_policy_missing |

    Examples: tokens and signing out
      | mistake                             | finding                   |
      | a refresh token that stays the same | refresh_token_not_rotated |
      | no sign-out redirect URI            | sign_out_uri_unknown      |
      | another audience                    | audience_differs          |
      | access tokens of five minutes       | access_token_short        |
      | access tokens of a day              | access_token_long         |
