/**
 * The sessions that people have at a tenant, which its browsers show by a cookie; one person for
 * one browser, as at Okta.
 */
@NullMarked
package dev.gatehouse.sandbox.session;

import org.jspecify.annotations.NullMarked;
