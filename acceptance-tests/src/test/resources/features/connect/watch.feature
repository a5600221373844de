@journey-1 @misconfiguration
Feature: The watch
  A connected provider is looked at again every hour, so that what got worse is seen before people fail to sign in.

  Scenario: A deactivated web app is told on the overview until it is mended
    Given globex is connected
    And the local administrator of globex is signed in
    And globex's Okta is set up with "a deactivated web app"
    When an hour and a half passes
    Then the overview of globex tells of "Okta does not know this client"
    When Okta is mended and an hour and a half passes
    Then the overview of globex does not tell of "Okta does not know this client" any more
