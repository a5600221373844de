@journey-4 @journey-5 @renewal
Feature: Sign-in that begins at Okta's dashboard
  The tile of acme calls the initiate login URI; it leads to acme's own Okta and back, and nowhere
  else.

  Background:
    Given acme is connected to its Okta
    And ann is bound

  Scenario: The tile signs a person in
    When ann opens acme's tile on Okta's dashboard
    And ann gives the password at Okta
    Then ann is signed in at acme's overview

  Scenario: A dashboard that sends a form signs a person in too
    When a form on Okta's dashboard sends ann to acme
    And ann gives the password at Okta
    Then ann is signed in at acme's overview

  Scenario: A live session is reused
    Given ann signed in with Okta
    When ann opens acme's tile on Okta's dashboard with a link to the users
    Then ann sees the users without going to Okta

  Scenario: A link of somebody else's provider is refused
    When a link names another provider's issuer
    Then the page says that another provider asked

  Scenario: A link to a foreign place leads to the overview
    When ann opens acme's tile with a link to a foreign site
    And ann gives the password at Okta
    Then ann is signed in at acme's overview

  Scenario: Somebody else is expected
    Given adam is bound
    And ann signed in with Okta
    When the tile is opened in ann's browser for adam
    And adam gives the password at Okta
    Then the page asks whether adam takes the place of ann
    When ann stays
    Then ann is still signed in

  Scenario: The question is answered too late
    Given adam is bound
    And ann signed in with Okta
    When adam comes back from Okta in ann's browser
    And 6 minutes pass
    And adam confirms it
    Then ann is still signed in
