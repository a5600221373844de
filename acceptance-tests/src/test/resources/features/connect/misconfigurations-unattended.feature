@journey-1 @seed-crm @seed-console @misconfiguration
Feature: Mistakes that show without a person
  Whoever connects an organization is told which setting is wrong, at Okta or here, before anybody tries to sign in:
  exactly one finding for one mistake, and no misleading other.

  Background:
    Given globex is not connected yet

  Scenario: Everything that can be seen from here is well
    Given globex's Okta is set up with "nothing"
    When the settings are saved
    Then there is no finding
    And nothing that was not tried is told as passed

  Scenario Outline: <mistake>
    Given globex's Okta is set up with "<mistake>"
    When the settings are saved
    Then the only finding is "<finding>"
    And the finding says where to click

    Examples: reaching the authorization server
      | mistake                                     | finding                        |
      | the address of the Admin Console            | admin_host                     |
      | an address without TLS                      | address_not_https              |
      | an address of the inner network             | provider_address_refused       |
      | a host that does not exist                  | provider_name_unknown          |
      | a port where nothing listens                | provider_connection_refused    |
      | an expired certificate                      | provider_tls_expired           |
      | a certificate for another host              | provider_tls_other_host        |
      | a certificate of an unknown authority       | provider_tls_unknown_authority |
      | Okta too slow                               | provider_timeout               |
      | Okta out of service                         | provider_busy                  |
      | Okta over its rate limit                    | provider_busy                  |
      | a connection that is dropped                | provider_connection_lost       |
      | an answer cut off                           | provider_connection_lost       |
      | a page instead of metadata                  | metadata_not_json              |
      | an authorization server that does not exist | authorization_server_unknown   |
      | a deactivated authorization server          | authorization_server_unknown   |
      | the org authorization server                | org_authorization_server       |
      | a domain that Okta does not call itself by  | issuer_differs                 |
      | a page instead of keys                      | keys_unreadable                |
      | a page instead of OAuth metadata            | oauth_metadata_missing         |
      | clocks two minutes apart                    | clock_differs                  |
      | clocks ten minutes apart                    | clock_far_off                  |

    Examples: the web app
      | mistake                                        | finding                      |
      | a mistyped client ID                           | client_id_unknown            |
      | a deactivated web app                          | client_id_unknown            |
      | an API Services app as web app                 | app_is_service               |
      | the native app as web app                      | client_takes_no_secret       |
      | no redirect URI                                | redirect_uri_unknown         |
      | a redirect URI with a slash at its end         | redirect_uri_unknown         |
      | a redirect URI with an IP address              | redirect_uri_unknown         |
      | a redirect URI that begins with https          | redirect_uri_unknown         |
      | our address where the redirect URI belongs     | redirect_uri_unknown         |
      | no Authorization Code grant                    | grant_type_missing           |
      | no Refresh Token grant                         | refresh_grant_missing        |
      | no code response                               | response_type_refused        |
      | PKCE not required                              | pkce_not_required            |
      | a wrong client secret                          | client_secret_wrong          |
      | a web app that wants its secret posted         | client_authentication_method |
      | a web app that wants a key                     | client_takes_no_secret       |
      | a web app without client authentication        | client_takes_no_secret       |
      | both Client IDs the wrong way round            | client_takes_no_secret       |
      | a web app that demands DPoP                    | dpop_required                |
      | a web app for another network zone             | network_zone_refused         |
      | a web app for the org authorization server     | client_of_org_server         |
      | a page instead of tokens                       | token_endpoint_nonsense      |
      | a sign-in page that is out of order            | provider_busy                |

    Examples: scopes, policies and the native app
      | mistake                                        | finding                    |
      | no scope user_groups                           | scope_unknown              |
      | no access policy, where Okta looks at it first | access_policy_missing      |
      | a mistyped native client ID                    | native_client_unknown      |
      | an API Services app as native app              | native_client_is_service   |
      | the web app as native app                      | native_client_confidential |
      | a native app with a secret                     | native_client_confidential |
