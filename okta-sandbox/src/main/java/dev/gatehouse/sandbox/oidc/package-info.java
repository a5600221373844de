/**
 * The endpoints around sign-in: metadata, keys, userinfo, introspection, revocation, pushed
 * requests and logout (reference chapters 1 and 6).
 */
@NullMarked
package dev.gatehouse.sandbox.oidc;

import org.jspecify.annotations.NullMarked;
