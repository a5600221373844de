/**
 * The Okta connector: composes the shared protocol work with Okta's conventions and says in Okta's
 * words what it saw. It never stores anything and never decides who may come in.
 */
@NullMarked
package dev.gatehouse.okta;

import org.jspecify.annotations.NullMarked;
