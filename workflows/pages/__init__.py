"""What the pages show: frozen values built from read models. No query, no request, no wall clock in here.

A view builds one of these values and renders its template with two names, `page` and `shell`:

    pages/inbox.html      InboxPage      待办、在办、已办
    pages/list.html       ListPage       cases, tasks, records, users, law catalogue
    pages/case.html       CasePage
    pages/step.html       StepForm       `pages/_preview.html` with `preview` answers its htmx request
    pages/paper.html      PaperPage
    pages/verify.html     VerifyPage     public
    pages/portal.html     PortalPage     police, procuratorate: the list
    pages/package.html    PackagePage    one transfer, as it was handed over
    pages/reason.html     ReasonPage     研判
    pages/draw.html       DrawPage       随机抽查
    pages/office.html, stuck.html, handover.html, law_entry.html
    pages/long_work.html  LongWorkPage   progress and report of long work
    pages/login.html      LoginPage
    pages/stop.html       Stop           403, 404, 500 …; stands without any context

`tests/page_samples.py` holds a sample of each.
"""
