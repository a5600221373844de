package dev.gatehouse.acceptance.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

import java.util.List;
import java.util.Map;

/** A service app of hooli's Okta as the credential of the assistant. */
public final class ServiceAppSteps {
    private static OktaByHand okta() {
        return OktaByHand.of("hooli");
    }

    @Given("the credential is a service app with the role {string}")
    public void serviceApp(String role) {
        serviceApp(false, ServiceApp.SCOPES).withRole(role);
    }

    @Given("the credential is a service app that must use DPoP with the role {string}")
    public void serviceAppWithDpop(String role) {
        serviceApp(true, ServiceApp.SCOPES).withRole(role);
    }

    @Given("the credential is a service app without scopes with the role {string}")
    public void serviceAppWithoutScopes(String role) {
        serviceApp(false, List.of()).withRole(role);
    }

    @Given("the credential is a service app without a role")
    public void serviceAppWithoutRole() {
        serviceApp(false, ServiceApp.SCOPES);
    }

    private static ServiceApp serviceApp(boolean dpop, List<String> scopes) {
        ServiceApp app = ServiceApp.create(okta(), dpop, scopes);
        World.current().remember("service app", app.id());
        World.current().assistant().enterServiceApp(app.id());
        return app;
    }

    @When("an administrator of Okta gives the service app the role {string}")
    public void givesRole(String role) {
        String app = World.current().recall("service app");
        okta().post("/oauth2/v1/clients/" + app + "/roles", Map.of("type", role));
    }
}
