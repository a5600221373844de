/**
 * Holds what makes one Okta organization: its name and origin, its documents, its clock, its
 * switches and its random values; several live in one process and know nothing of each other.
 */
@NullMarked
package dev.gatehouse.sandbox.tenant;

import org.jspecify.annotations.NullMarked;
