package dev.gatehouse.web.signin;

/** The form with which the browser ends the session at the provider. */
public record ProviderSignOutView(
        String organization, String endpoint, String idTokenHint, String returnTo) {
    /** Without the hint, which is a token. */
    @Override
    public String toString() {
        return "ProviderSignOutView[" + endpoint + "]";
    }
}
