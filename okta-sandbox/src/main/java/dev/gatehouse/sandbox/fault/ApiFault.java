package dev.gatehouse.sandbox.fault;

/** The Management API's errors that the sandbox gives (okta-developer-docs, error-codes.json). */
public enum ApiFault {
    E0000001(400, "Api validation failed: {0}"),
    E0000003(400, "The request body was not well-formed."),
    E0000004(401, "Authentication failed"),
    E0000006(403, "You do not have permission to perform the requested action"),
    E0000007(404, "Not found: {0}"),
    E0000008(404, "The requested path was not found"),
    E0000009(500, "Internal Server Error"),
    E0000011(401, "Invalid token provided"),
    E0000015(401, "You do not have permission to access the feature you are requesting"),
    E0000014(403, "Update of credentials failed"),
    E0000016(403, "Activation failed because the user is already active"),
    E0000018(400, "Bad request.  Accept and/or Content-Type headers are likely not set."),
    E0000021(
            400,
            "Bad request.  Accept and/or Content-Type headers likely do not match supported"
                    + " values."),
    E0000022(405, "The endpoint does not support the provided HTTP method"),
    E0000029(400, "Invalid paging request."),
    E0000030(
            400,
            "Bad request. Invalid date. Dates must be of the form yyyy-MM-dd'T'HH:mm:ss.SSSZZ, e.g."
                    + " 2013-01-01T12:00:00.000-07:00."),
    E0000031(400, "Invalid search criteria."),
    E0000033(400, "Bad request. Can't specify a search query and filter in the same request."),
    E0000038(403, "This operation is not allowed in the user's current status."),
    E0000047(429, "API call exceeded rate limit due to too many requests."),
    E0000055(409, "Duplicate group."),
    E0000056(403, "Delete application forbidden."),
    E0000060(501, "Unsupported operation."),
    E0000117(403, "Cannot assign apps or update app profiles for an inactive user."),
    E0000195(409, "Api validation failed due to conflict: {0}"),
    E0000227(400, "Roles can only be granted to service application type"),
    E0000239(423, "Policy priorities are being reconciled. Please try again later."),
    E0000263(409, "Attempted to assign a duplicate standard role assignment to an admin");

    private final int status;
    private final String summary;

    ApiFault(int status, String summary) {
        this.status = status;
        this.summary = summary;
    }

    public int status() {
        return status;
    }

    public String summary(String detail) {
        return summary.replace("{0}", detail);
    }
}
