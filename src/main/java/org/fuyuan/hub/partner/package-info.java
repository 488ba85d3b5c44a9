/** The register of partners: who may send what to whom, and for which purpose. */
package org.fuyuan.hub.partner;
