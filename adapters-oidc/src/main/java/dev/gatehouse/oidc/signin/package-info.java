/**
 * Decides how the authorization code flow runs: what is asked of the provider, in which order its
 * answers are checked, and where a client secret may be sent. It never decides who a verified
 * person is here, and never words a finding; connectors do.
 */
@NullMarked
package dev.gatehouse.oidc.signin;

import org.jspecify.annotations.NullMarked;
