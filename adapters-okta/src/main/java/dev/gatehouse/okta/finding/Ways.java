package dev.gatehouse.okta.finding;

/** The ways through Okta's Admin Console that findings name. */
public final class Ways {
    public static final String SERVERS = "Security > API > Authorization Servers";
    public static final String APP = "Applications > Applications > your web app";
    public static final String GENERAL = APP + " > General";
    public static final String ASSIGNMENTS = APP + " > Assignments";
    public static final String POLICIES = SERVERS + " > your server > Access Policies";
    public static final String SCOPES = SERVERS + " > your server > Scopes";
    public static final String CLAIMS = SERVERS + " > your server > Claims";

    private Ways() {}
}
