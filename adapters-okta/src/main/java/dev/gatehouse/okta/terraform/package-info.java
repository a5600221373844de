/**
 * Decides how the wanted set-up reads as Terraform for Okta's provider. No secret is ever part of
 * it.
 */
@NullMarked
package dev.gatehouse.okta.terraform;

import org.jspecify.annotations.NullMarked;
