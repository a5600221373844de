@journey-6 @seed-console @misconfiguration
Feature: Why a program gets no token
  Whoever sets up API access tries a program's credentials here, for one run, and learns what Okta would give it.

  Background:
    Given the settings of globex are saved
    And a program with the client ID and secret that globex's Okta gave it

  Scenario: The roles that access policies grant
    When the program's access is tried
    Then there is no finding
    And the view only role is granted and no other
    And the secret stands nowhere

  Scenario Outline: <mistake>
    Given the mistake "<mistake>"
    When the program's access is tried
    Then the only finding is "<finding>"

    Examples:
      | mistake                     | finding                |
      | a wrong secret              | api_client_refused     |
      | a mistyped client ID        | api_client_refused     |
      | DPoP left on                | api_dpop_required      |
      | no Client Credentials grant | api_grant_missing      |
      | no policy for the program   | api_scopes_not_granted |
      | no scope of a role          | api_scopes_unknown     |

  Scenario: Another audience than the authorization server's
    Given the settings of globex are saved with the audience "api://somebody-else"
    When the program's access is tried
    Then the only finding is "audience_differs"
