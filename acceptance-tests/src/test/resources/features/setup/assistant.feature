@journey-2 @seed-crm @seed-console @assistant
Feature: The assistant sets an Okta tenant up
  Given a credential, the assistant reads the tenant, shows a plan and does it. What is there stays,
  what failed goes on next time, and the credential is forgotten.

  Background:
    Given hooli's Okta tenant has nothing but people
    And hooli's administrator has an API token of that tenant

  Scenario: An empty tenant becomes one on which everything passes and a person signs in
    Given a mobile app that comes back to "com.example.fieldapp:/callback"
    When the assistant sets the tenant up
    Then the run is finished and its draft can be proven
    And each check without a person has passed
    And reading the tenant back finds nothing wrong
    When harry joins the group "Administrator" and proves the draft by signing in
    Then hooli is connected and the trial found nothing wrong
    And harry, bound to a user of hooli, signs in with Okta

  Scenario: What was read back is marked in the guide
    Given the assistant has set the tenant up
    Then the guide of hooli cannot tell about "groups", "api_scopes", "claim_upn" and "user_rule"
    And reading the tenant back finds nothing wrong
    And the guide of hooli marks "groups", "api_scopes", "claim_upn" and "user_rule" as checked

  @key
  Scenario: A web app without a secret
    Given the web app is to prove itself by our key
    When the assistant sets the tenant up
    Then the run is finished and its draft can be proven
    And each check without a person has passed
    And reading the tenant back finds nothing wrong
    And the plan leaves everything as it is
    When harry joins the group "Administrator" and proves the draft by signing in
    Then hooli is connected and the trial found nothing wrong

  @key
  Scenario: From a secret to a key while people sign in
    Given the assistant has set the tenant up
    And harry joins the group "Administrator" and proves the draft by signing in
    And the web app is to prove itself by our key
    Then the plan warns with "setup_proof_switched"
    When the assistant is run again
    Then the run is finished and its draft can be proven
    When harry joins the group "Administrator" and proves the draft by signing in
    Then hooli is connected and the trial found nothing wrong

  @key
  Scenario: A program without a secret
    Given the program's public keys are at "https://program.example/jwks.json"
    When the assistant sets the tenant up
    Then the run is finished and its draft can be proven
    And Okta reads the program's keys at "https://program.example/jwks.json"
    And reading the tenant back finds nothing wrong
    And the plan leaves everything as it is

  Scenario Outline: A service app of Okta is a credential too: <app>
    Given the credential is <app> with the role "SUPER_ADMIN"
    When the assistant sets the tenant up
    Then the run is finished and its draft can be proven
    And reading the tenant back finds nothing wrong
    And the plan leaves everything as it is

    Examples:
      | app                              |
      | a service app                    |
      | a service app that must use DPoP |

  Scenario: A service app without the scopes that the assistant needs
    Given the credential is a service app without scopes with the role "SUPER_ADMIN"
    Then the tenant is refused with "setup_scope_not_granted" at the field "service_client_id"

  Scenario: A service app without a role
    Given the credential is a service app without a role
    Then the tenant is refused with "setup_rights_missing" at the field "credential"

  Scenario: A service app whose role ends half-way
    Given the credential is a service app with the role "ORG_ADMIN"
    When the assistant sets the tenant up
    Then the run stopped with the finding "setup_rights_missing"
    And groups are made, and nothing else
    When an administrator of Okta gives the service app the role "SUPER_ADMIN"
    And the assistant is run again
    Then the run is finished and its draft can be proven
    And there is one of each: web app, authorization server, user policy

  Scenario: An Okta organization that may make no authorization servers
    Given hooli's Okta has no API Access Management
    When the assistant sets the tenant up
    Then the run stopped with the finding "api_access_management_missing"

  Scenario: A second run changes nothing
    Given the assistant has set the tenant up
    Then the plan leaves everything as it is
    When the assistant is run again
    Then the run is finished and its draft can be proven
    And there is one of each: web app, authorization server, user policy

  Scenario: The server that every tenant has is completed too
    Given the authorization server is "default"
    When the assistant sets the tenant up
    Then the run is finished and its draft can be proven
    And reading the tenant back finds nothing wrong
    And the plan leaves everything as it is

  Scenario Outline: A half-made tenant is completed: <mistake>
    Given the assistant has set the tenant up
    And somebody did this at Okta by hand: <mistake>
    When the assistant is run again
    Then the run is finished and its draft can be proven
    And reading the tenant back finds nothing wrong

    Examples:
      | mistake                                      |
      | the web app is switched off                  |
      | the redirect URI has a slash too many        |
      | the group View Only is gone                  |
      | the claim roles is put into the access token |
      | the filter of roles has the wrong case       |
      | the web app is gone                          |
      | a policy for all clients comes first         |
      | the rule lacks the scope user_groups         |
      | the API rule grants a second level           |

  @begun
  Scenario Outline: What somebody has begun by hand is completed, and nothing is made twice: <begun>
    Given an administrator of Okta has begun with <begun>
    When the assistant sets the tenant up
    Then the run is finished and its draft can be proven
    And reading the tenant back finds nothing wrong
    And the plan leaves everything as it is
    And there is one web app that comes back to us, and one group for each role

    Examples:
      | begun                                           |
      | a web app of another name that comes back to us |
      | groups in small letters                         |
      | a second server with our audience, switched off |
      | a policy of the web app that is switched off    |
      | a policy that the web app shares with another   |
      | a rule above that catches all                   |
      | a scope that asks for consent                   |
      | claims of other value types                     |

  @noted
  Scenario: Two servers that may be ours
    Given an administrator of Okta has begun with two servers with our audience
    Then the plan warns with "setup_servers_alike"

  @noted
  Scenario: What stays to be done by hand is said before anybody agrees
    Then the plan notes "setup_by_hand"

  Scenario: A server that is not there
    Given the authorization server is "aus0there1is2no3such"
    Then the tenant is refused with "authorization_server_missing" at the field "authorization_server_id"

  Scenario: A plan shows the one setting that is wrong
    Given the assistant has set the tenant up
    And somebody did this at Okta by hand: PKCE is not required
    Then the plan would change "Require PKCE" of "web_app" and nothing else

  @terraform
  Scenario: The same plan as Terraform
    Given the assistant has set the tenant up
    And somebody did this at Okta by hand: PKCE is not required
    Then the plan as Terraform imports everything, changes "Require PKCE" and leaves the rest

  Scenario Outline: A run that breaks off goes on next time: <fault> at <where>
    When the assistant is at work and Okta answers "<fault>" to calls of "<where>"
    Then the run stopped with the finding "<finding>"
    When the assistant is run again
    Then the run is finished and its draft can be proven
    And reading the tenant back finds nothing wrong
    And there is one of each: web app, authorization server, user policy

    Examples:
      | fault | where     | finding               |
      | error | /claims   | provider_busy         |
      | drop  | /scopes   | setup_outcome_unknown |
      | lose  | /policies | setup_outcome_unknown |
      | 401   | /claims   | setup_credential_refused |
      | 403   | /policies | setup_rights_missing  |
      | busy  | /scopes   | provider_busy         |

  Scenario: A run waits where Okta asks for patience
    When the assistant is at work and Okta asks for a moment's patience
    Then the run is finished and its draft can be proven

  Scenario: What somebody else has made at Okta stays as it is
    Given an access policy of somebody else names programs of two levels
    When the assistant is asked for programs of both levels and sets the tenant up
    Then the run is finished and its draft can be proven
    And that policy is as it was
    And the plan leaves everything as it is

  Scenario: A credential that Okta does not know
    Given the token is "00nobody-knows-this-token"
    Then the tenant is refused with "setup_credential_refused" at the field "credential"

  Scenario: The credential is forgotten
    When the assistant sets the tenant up
    Then the credential is in no answer, audit entry, log or file

  Scenario: The key of a service app is forgotten
    Given the credential is a service app with the role "SUPER_ADMIN"
    When the assistant sets the tenant up
    Then the credential is in no answer, audit entry, log or file
