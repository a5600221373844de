package dev.gatehouse.web.connection;

/** What the page of an organization's settings shows. */
public record SettingsView(
        String name,
        String slug,
        String address,
        String policyKey,
        String sourceKey,
        String state,
        String provider,
        String connectHref,
        String guideHref,
        boolean mayManage) {
    /** Where the set-up can be handed over. */
    public String handOversHref() {
        return guideHref.replaceFirst("/guide$", "/hand-overs");
    }
}
