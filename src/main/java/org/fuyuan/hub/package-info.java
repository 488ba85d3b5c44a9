/** The hub: one package for each capability, from operations at the top down to identity. */
package org.fuyuan.hub;
