/**
 * Decides who runs the installation and what the one-time links are for. It never gives an operator
 * a role inside an organization.
 */
@NullMarked
package dev.gatehouse.domain.operator;

import org.jspecify.annotations.NullMarked;
