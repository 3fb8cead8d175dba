// libxml2 as Swift sees it: headers only. Every function used is an ordinary one, so no wrapper is needed.
#ifndef RETRACTD_CLIBXML2_SHIM_H
#define RETRACTD_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#endif
